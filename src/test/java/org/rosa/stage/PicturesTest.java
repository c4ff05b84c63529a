package org.rosa.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.knowledge.Station.Coordinates;
import org.rosa.language.Language;
import org.rosa.testing.RosaServer;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PicturesTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

  /// As many pixels as the code has on the kiosk at least, and as many as on a large screen.
  @ParameterizedTest
  @ValueSource(ints = {180, 240, 480})
  void a_code_is_read_by_a_reader_at_the_size_shown(int pixels) throws Exception {
    var url = "https://rosa.example.org/t/" + "Ab-_9".repeat(14);

    assertThat(read(QrCode.svg(url), pixels)).isEqualTo(url);
  }

  @Test
  void a_code_has_four_light_modules_on_every_side() {
    var svg = QrCode.svg("https://rosa.example.org/t/x");
    int size = size(svg);
    var runs = RUN.matcher(svg);
    while (runs.find()) {
      int x = Integer.parseInt(runs.group(1));
      int y = Integer.parseInt(runs.group(2));
      int width = Integer.parseInt(runs.group(3));
      assertThat(x).isBetween(4, size - 5);
      assertThat(y).isBetween(4, size - 5);
      assertThat(x + width).isLessThanOrEqualTo(size - 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_plan_says_in_words_what_it_shows(Language language) throws Exception {
    var svg = plan(language, "entrance", "zeremoniensaal", false).orElseThrow();
    var document = parsed(svg);
    var steps = RosaServer.conference().venue().route("entrance", "zeremoniensaal", false);

    assertThat(text(document, "title")).isNotBlank();
    for (int i = 0; i < steps.size(); i++) {
      assertThat(text(document, "desc"))
          .contains((i + 1) + ". " + steps.get(i).text().in(language));
    }
    assertThat(svg).contains(new StageWords(language).say("plan.schematic"));
    assertThat(svg).contains(new StageWords(language).say("plan.here"));
  }

  @Test
  void a_way_without_stairs_is_drawn_another_way() {
    var usual = plan(Language.ENGLISH, "entrance", "festsaal", false);
    var stepFree = plan(Language.ENGLISH, "entrance", "festsaal", true);

    assertThat(stepFree).isPresent().isNotEqualTo(usual);
  }

  @Test
  void the_viewer_is_shown_where_the_screen_stands() {
    var venue = RosaServer.conference();
    var words = new StageWords(Language.ENGLISH);
    var there = new VenuePlan.Route("entrance", "festsaal", false, Optional.of("exhibition"));
    var nowhere = new VenuePlan.Route("entrance", "festsaal", false, Optional.empty());

    assertThat(VenuePlan.svg(venue, words, Language.ENGLISH, there, Ink.LIGHT).orElseThrow())
        .contains(words.say("plan.here"));
    assertThat(VenuePlan.svg(venue, words, Language.ENGLISH, nowhere, Ink.LIGHT).orElseThrow())
        .doesNotContain(words.say("plan.here"));
  }

  @Test
  void a_way_nobody_knows_is_not_drawn() {
    assertThat(plan(Language.ENGLISH, "entrance", "online-room-1", false)).isEmpty();
    assertThat(plan(Language.ENGLISH, "<script>", "festsaal", false)).isEmpty();
  }

  @Test
  void no_two_rooms_stand_in_one_place_and_arabic_is_mirrored() {
    var venue = RosaServer.conference().venue();
    var stops = venue.rooms().stream().map(room -> room.id()).collect(Collectors.toSet());
    var leftToRight = new PlanLayout(venue, false, stops, Optional.empty());
    var rightToLeft = new PlanLayout(venue, true, stops, Optional.empty());

    assertThat(leftToRight.spots().values().stream().map(s -> s.x() + "," + s.y()))
        .doesNotHaveDuplicates();
    leftToRight
        .spots()
        .forEach(
            (id, spot) -> {
              var mirrored = rightToLeft.spots().get(id);
              assertThat(mirrored).isNotNull();
              assertThat(spot.x() + mirrored.x()).isEqualTo(leftToRight.width());
            });
  }

  @Test
  void a_map_has_coastlines_and_a_point_and_no_names() throws Exception {
    var svg = WorldMap.svg("PS45 on a map", new Coordinates(50.7, 29.1), Ink.LIGHT);
    var document = parsed(svg);

    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(1);
    assertThat(svg).contains("cx=\"2091\" cy=\"393\"");
    assertThat(svg.length()).isLessThan(20_000);
  }

  private static Optional<String> plan(
      Language language, String from, String to, boolean stepFree) {
    return VenuePlan.svg(
        RosaServer.conference(),
        new StageWords(language),
        language,
        new VenuePlan.Route(from, to, stepFree, Optional.of(from)),
        Ink.LIGHT);
  }

  private static String read(String svg, int pixels)
      throws NotFoundException, ChecksumException, FormatException {
    var source = new RGBLuminanceSource(pixels, pixels, drawn(svg, pixels));
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer((LuminanceSource) source)))
        .getText();
  }

  /// The picture in pixels, each of the colour in its middle.
  private static int[] drawn(String svg, int pixels) {
    int size = size(svg);
    var dark = new boolean[size][size];
    var runs = RUN.matcher(svg);
    while (runs.find()) {
      int x = Integer.parseInt(runs.group(1));
      Arrays.fill(
          dark[Integer.parseInt(runs.group(2))], x, x + Integer.parseInt(runs.group(3)), true);
    }
    var picture = new int[pixels * pixels];
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        boolean black = dark[(2 * y + 1) * size / (2 * pixels)][(2 * x + 1) * size / (2 * pixels)];
        picture[y * pixels + x] = black ? 0xff000000 : 0xffffffff;
      }
    }
    return picture;
  }

  private static int size(String svg) {
    var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    return Integer.parseInt(box.group(1));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static String text(Document document, String element) {
    return List.of(document.getElementsByTagName(element).item(0).getTextContent()).getFirst();
  }
}
