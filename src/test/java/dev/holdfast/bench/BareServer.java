package dev.holdfast.bench;

import com.twilio.security.RequestValidator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The least that could be done. {@code /twilio/next}: read the form, check its signature with
 * Twilio's own library, answer a document that never changes. {@code /commit}: one durable commit.
 */
public final class BareServer {
  private static final String DOCUMENT =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Pause length=\"10\"/></Response>";

  private final RequestValidator seal = new RequestValidator(Twilio.TOKEN);
  private final Vertx vertx = Vertx.vertx();
  private final HikariDataSource database;
  private volatile String origin = "";

  private BareServer(String url) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Databases.user(url));
    config.setPassword("");
    config.setMaximumPoolSize(16);
    database = new HikariDataSource(config);
    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute("create table if not exists floor (id varchar(40), words varchar(400))");
    }
  }

  /** The database's URL. */
  public static void main(String[] arguments) throws SQLException {
    new BareServer(arguments[0]).listen();
  }

  private void listen() {
    int port =
        vertx
            .createHttpServer()
            .requestHandler(this::receive)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
    origin = "http://127.0.0.1:" + port;
    Started.listening(port);
  }

  private void receive(HttpServerRequest request) {
    request.setExpectMultipart(true);
    request.endHandler(
        read -> {
          if (request.path().equals("/commit")) {
            Callable<Integer> commit = this::commit;
            var unused =
                vertx
                    .executeBlocking(commit, false)
                    .onSuccess(done -> request.response().setStatusCode(202).end())
                    .onFailure(broken -> request.response().setStatusCode(500).end());
          } else {
            answer(request);
          }
        });
  }

  private int commit() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into floor (id, words) values (?, ?)")) {
        insert.setString(1, "CA0123456789abcdef0123456789abcdef");
        insert.setString(2, "a line of a timeline");
        int rows = insert.executeUpdate();
        connection.commit();
        return rows;
      }
    }
  }

  private void answer(HttpServerRequest request) {
    Map<String, String> form = new HashMap<>();
    request.formAttributes().forEach(one -> form.put(one.getKey(), one.getValue()));
    boolean valid =
        seal.validate(origin + request.uri(), form, request.getHeader("X-Twilio-Signature"));
    var unused =
        request
            .response()
            .setStatusCode(valid ? 200 : 403)
            .putHeader("Content-Type", "text/xml")
            .end(valid ? DOCUMENT : "");
  }
}
