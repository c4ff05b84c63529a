package org.rosa.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready until the server is told to stop, so that whoever shares requests out sends none here
/// while the last answers end.
@Readiness
@ApplicationScoped
public class TakingOn implements HealthCheck {
  private final Routes routes;

  public TakingOn(Routes routes) {
    this.routes = routes;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("taking-on").status(routes.areOpen()).build();
  }
}
