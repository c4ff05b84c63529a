package org.rosa.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rosa.knowledge.Conference;

/// Ready once the pack is in memory; says which one.
@Readiness
@ApplicationScoped
public class PackLoaded implements HealthCheck {
  private final Conference conference;

  public PackLoaded(Conference conference) {
    this.conference = conference;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("pack")
        .up()
        .withData("id", conference.id())
        .withData("facts", conference.facts().size())
        .build();
  }
}
