package org.rosa.speech;

/// The stream that changes nothing, for readers who render the markdown themselves.
public final class PlainText implements TextStream {

  private boolean finished;

  @Override
  public String push(String delta) {
    checkOpen();
    return delta;
  }

  @Override
  public String finish() {
    checkOpen();
    finished = true;
    return "";
  }

  private void checkOpen() {
    if (finished) {
      throw new IllegalStateException("the stream has finished");
    }
  }
}
