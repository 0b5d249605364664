package dev.holdfast.twilio;

import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How requests travel to Twilio: HTTP/1.1 over connections that are kept, each request sent once by
 * the thread that waits for its answer.
 *
 * <p>By Apache's blocking client and not by the JDK's, which keeps some 400 objects for a request
 * that is under way. While a hundred wait for a slow Twilio every collection copied them, which was
 * a third of what it copied, and nobody was answered meanwhile.
 */
final class Wire {
  /** More than may be nudged and looked after at once; nobody waits for a connection. */
  private static final int CONNECTIONS = 1024;

  /**
   * A connection that has not been used for so long is looked at before it is used again, in a
   * millisecond: Twilio may have closed it, and a request that met that would be a doubtful one.
   */
  static final Duration LOOKED_AT_AFTER = Duration.ofMillis(500);

  private Wire() {}

  /** Neither repeats nor follows anything; goes by the proxy and trusts what Java is told to. */
  static CloseableHttpClient to(Account account, Duration lookedAtAfter) {
    Timeout answer = Timeout.of(account.answerWithin());
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(account.connectWithin()))
            .setSocketTimeout(answer)
            .setValidateAfterInactivity(TimeValue.of(lookedAtAfter))
            .build();
    RequestConfig request =
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(account.connectWithin()))
            .setResponseTimeout(answer)
            .build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(connection)
                .setTlsSocketStrategy(DefaultClientTlsStrategy.createSystemDefault())
                .build())
        .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
        .setDefaultRequestConfig(request)
        .setUserAgent("holdfast")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableAuthCaching()
        .disableCookieManagement()
        .disableContentCompression()
        .build();
  }
}
