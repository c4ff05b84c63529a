package org.rosa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `rosa doctor`: checks a running server as a platform would use it.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Check a running server.")
final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return RosaCommand.FINE;
  }
}
