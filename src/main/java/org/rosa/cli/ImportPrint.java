package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.rosa.pack.programme.Difference;
import org.rosa.pack.programme.Difference.Added;
import org.rosa.pack.programme.Difference.Cancelled;
import org.rosa.pack.programme.Difference.Changed;
import org.rosa.pack.programme.Difference.Moved;
import org.rosa.pack.programme.ProgrammeImport.Report;

/// The report of an import, for people and as JSON.
final class ImportPrint {
  private ImportPrint() {}

  static void print(Report report, String file, PrintWriter out) {
    out.println(file + ": " + report.about() + "; " + report.talks() + " talks");
    for (var difference : report.differences()) {
      out.printf(
          "%-9s  %s  \"%s\"  %s%n",
          word(difference), difference.id(), difference.title(), what(difference));
    }
    for (var row : report.rejected()) {
      out.println(
          "rejected   " + file + ":" + row.line() + ": \"" + row.title() + "\" " + row.why());
    }
    for (var warning : report.warnings()) {
      out.println("warning    " + warning);
    }
    out.println(counts(report));
    if (report.written()) {
      out.println("programme.yaml is written.");
    } else if (!report.differences().isEmpty()) {
      out.println("Nothing is written; --apply writes programme.yaml.");
    }
  }

  static JsonObject json(Report report) {
    var differences = new JsonArray();
    report.differences().forEach(difference -> differences.add(json(difference)));
    var rejected = new JsonArray();
    for (var row : report.rejected()) {
      rejected.add(
          new JsonObject().put("line", row.line()).put("title", row.title()).put("why", row.why()));
    }
    return new JsonObject()
        .put("read", report.about())
        .put("talks", report.talks())
        .put("added", count(report, Added.class))
        .put("moved", count(report, Moved.class))
        .put("cancelled", count(report, Cancelled.class))
        .put("changed", count(report, Changed.class))
        .put("unchanged", report.unchanged())
        .put("differences", differences)
        .put("rejected", rejected)
        .put("warnings", new JsonArray(report.warnings()))
        .put("written", report.written());
  }

  private static String counts(Report report) {
    return count(report, Added.class)
        + " added, "
        + count(report, Moved.class)
        + " moved, "
        + count(report, Cancelled.class)
        + " cancelled, "
        + count(report, Changed.class)
        + " changed, "
        + report.unchanged()
        + " unchanged, "
        + report.rejected().size()
        + " rejected";
  }

  private static long count(Report report, Class<? extends Difference> kind) {
    return report.differences().stream().filter(kind::isInstance).count();
  }

  private static String word(Difference difference) {
    return switch (difference) {
      case Added _ -> "added";
      case Moved _ -> "moved";
      case Cancelled _ -> "cancelled";
      case Changed _ -> "changed";
    };
  }

  private static String what(Difference difference) {
    return switch (difference) {
      case Added added -> added.spot().toString();
      case Moved moved -> moved.from() + " → " + moved.to();
      case Cancelled cancelled ->
          cancelled.spot() + (cancelled.said() ? "; the file cancels it" : "; not in the file");
      case Changed changed ->
          changed.changes().stream().map(ImportPrint::what).collect(Collectors.joining("; "));
    };
  }

  private static String what(Difference.Change change) {
    return change.key().word()
        + ": "
        + String.join(", ", change.before())
        + " → "
        + String.join(", ", change.after());
  }

  private static JsonObject json(Difference difference) {
    return new JsonObject()
        .put("what", word(difference))
        .put("id", difference.id())
        .put("title", difference.title())
        .put("how", what(difference));
  }
}
