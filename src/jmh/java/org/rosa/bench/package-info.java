/// Micro-benchmarks of what every answer passes through; `./rosa bench micro` runs them. They are
/// no part of Rosa.
package org.rosa.bench;
