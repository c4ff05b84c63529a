package org.rosa.cli;

import org.rosa.InvalidSettingsException;
import org.rosa.Settings;

/// Where a command gets its settings: the process's own, or those a test has prepared.
@FunctionalInterface
interface SettingsSource {
  Settings read() throws InvalidSettingsException;
}
