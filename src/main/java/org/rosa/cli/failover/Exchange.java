package org.rosa.cli.failover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// One request to the misbehaving server, answered byte by byte over a plain socket: no server
/// library resets, stalls or cuts a connection just as it is told.
final class Exchange {
  private static final JsonMapper JSON = new JsonMapper();

  private final Socket socket;
  private final OutputStream out;
  private final JsonNode request;
  private final int attempt;
  private final Duration pace;

  /// @param attempt the how-manieth request for this model it is, from 1
  /// @param pace between two words
  Exchange(Socket socket, byte[] body, int attempt, Duration pace) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.request = JSON.readTree(body);
    this.attempt = attempt;
    this.pace = pace;
  }

  int attempt() {
    return attempt;
  }

  String model() {
    return request.path("model").asText();
  }

  String lastRole() {
    var messages = request.path("messages");
    return messages.path(messages.size() - 1).path("role").asText();
  }

  /// Answers with an error object.
  ///
  /// @param headers whole lines, each with its end
  void refuse(int status, String code, String headers) throws IOException {
    var body = "{\"error\":{\"message\":\"no\",\"type\":\"bench\",\"code\":\"" + code + "\"}}";
    write(
        "HTTP/1.1 "
            + status
            + " No\r\ncontent-type: application/json\r\ncontent-length: "
            + body.length()
            + "\r\n"
            + headers
            + "\r\n"
            + body);
  }

  void head() throws IOException {
    write(
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
  }

  /// Says words in the pace of a model.
  void say(List<String> words) throws IOException, InterruptedException {
    for (var word : words) {
      var delta = JSON.createObjectNode().put("content", word);
      event("{\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":null}]}");
      if (pace.isPositive()) {
        Thread.sleep(pace);
      }
    }
  }

  /// Ends the answer properly, but for the last event.
  void stop(int words) throws IOException {
    event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
    if (request.path("stream_options").path("include_usage").asBoolean()) {
      event("{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":" + words + "}}");
    }
  }

  void done() throws IOException {
    event("[DONE]");
  }

  void end() throws IOException {
    write("0\r\n\r\n");
  }

  void event(String data) throws IOException {
    var bytes = ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    write(Integer.toHexString(bytes.length) + "\r\n");
    out.write(bytes);
    write("\r\n");
  }

  /// Says nothing until the other side hangs up, or for so long.
  ///
  /// @return whether the other side hung up
  boolean silence(Duration longest) throws IOException {
    socket.setSoTimeout((int) longest.toMillis());
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /// Closes the connection, with a reset instead of an end.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  void cut() throws IOException {
    socket.close();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
