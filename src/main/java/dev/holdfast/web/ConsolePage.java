package dev.holdfast.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The console: a page and its files, out of the class path. Everybody may load it; what it shows it
 * asks for with the key of whoever looks.
 */
final class ConsolePage {
  /** It runs its own scripts, speaks with us, and nothing else; nobody may put it into a frame. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String HERE = "/console";
  private static final String PAGE = "index.html";
  private static final Pattern FILE =
      Pattern.compile("(?:[a-z][a-z0-9-]*/)*[a-z][a-z0-9-]*\\.(?:js|css|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Content> read = new ConcurrentHashMap<>();

  private ConsolePage() {}

  static void open(Router router) {
    Window.open(router, "/", context -> context.redirect(HERE));
    Window.open(router, HERE + "/*", new ConsolePage()::show);
  }

  private void show(RoutingContext context) {
    String path = context.normalizedPath().substring(HERE.length()).replaceFirst("^/", "");
    Optional<Content> content = path.isEmpty() ? content(PAGE) : file(path);
    if (content.isPresent()) {
      answer(context, content.get());
    } else {
      context.fail(404);
    }
  }

  private Optional<Content> file(String path) {
    return FILE.matcher(path).matches() ? content(path) : Optional.empty();
  }

  private Optional<Content> content(String file) {
    Optional<Content> known = Optional.ofNullable(read.get(file));
    if (known.isPresent()) {
      return known;
    }
    Optional<Content> found = Content.read(file);
    found.ifPresent(content -> read.put(file, content));
    return found;
  }

  private static void answer(RoutingContext context, Content content) {
    HttpServerResponse response = context.response();
    response
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        // Kept, and asked about each time: after an update nobody runs half of the old page.
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Vary", "Accept-Encoding")
        .putHeader("ETag", content.tag());
    if (content.tag().equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", content.type());
    String accepted = context.request().getHeader("Accept-Encoding");
    boolean small = accepted != null && accepted.contains("gzip");
    if (small) {
      response.putHeader("Content-Encoding", "gzip");
    }
    response.end(small ? content.packed() : content.plain());
  }

  /** A file as it is sent. */
  private record Content(String type, String tag, Buffer plain, Buffer packed) {
    static Optional<Content> read(String file) {
      try (InputStream in = ConsolePage.class.getResourceAsStream(HERE + "/" + file)) {
        return in == null ? Optional.empty() : Optional.of(of(file, in.readAllBytes()));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static Content of(String file, byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      String tag = "W/\"" + HexFormat.of().formatHex(Client.sha256(bytes), 0, 8) + "\"";
      String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
      return new Content(type, tag, Buffer.buffer(bytes), Buffer.buffer(packed.toByteArray()));
    }
  }
}
