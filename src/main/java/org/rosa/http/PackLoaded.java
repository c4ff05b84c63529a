package org.rosa.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rosa.knowledge.Conference;

/// Ready once the pack is in memory; says which one.
@Readiness
@ApplicationScoped
public class PackLoaded implements HealthCheck {
  private final Supplier<Conference> inForce;

  public PackLoaded(Supplier<Conference> inForce) {
    this.inForce = inForce;
  }

  @Override
  public HealthCheckResponse call() {
    var conference = inForce.get();
    return HealthCheckResponse.named("pack")
        .up()
        .withData("id", conference.id())
        .withData("version", conference.version())
        .withData("facts", conference.facts().size())
        .build();
  }
}
