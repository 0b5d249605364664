package dev.holdfast.sandbox.junit;

import dev.holdfast.sandbox.Sandbox;
import dev.holdfast.sandbox.client.SandboxClient;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a sandbox on a free port with the manual clock, as a parameter of type {@link
 * SandboxClient}: {@code @ExtendWith(SandboxExtension.class)}.
 *
 * <p>It starts once per test class, nested classes included, and stops after it. Before each test
 * the account is empty again and phones behave by default; numbers stay, so a method before all may
 * set them. With {@link #shared} as a static {@code @RegisterExtension} all classes of a run have
 * one sandbox between them; then they must not run at the same time. JUnit 5.13 or newer stops it.
 */
public final class SandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace PLACE = Namespace.create(SandboxExtension.class);

  /** What JUnit keeps, and closes when the class or the run is over. */
  private record Running(Sandbox sandbox, SandboxClient client) implements AutoCloseable {
    static Running start() {
      var sandbox = Sandbox.start(0);
      var client = new SandboxClient(sandbox.url());
      client.manualClock();
      return new Running(sandbox, client);
    }

    @Override
    public void close() {
      sandbox.close();
    }
  }

  private final boolean forTheWholeRun;

  /** One sandbox for each test class. */
  public SandboxExtension() {
    this(false);
  }

  private SandboxExtension(boolean forTheWholeRun) {
    this.forTheWholeRun = forTheWholeRun;
  }

  /** One sandbox for all test classes of a run that ask for it so. */
  public static SandboxExtension shared() {
    return new SandboxExtension(true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var unused = running(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var client = running(context).client();
    client.reset();
    client.manualClock();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(SandboxClient.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).client();
  }

  /** A store looks into those of its parents first: nested classes find their outer one's. */
  private Running running(ExtensionContext context) {
    var home = forTheWholeRun ? context.getRoot() : context;
    var name = forTheWholeRun ? "shared" : "of the class";
    return home.getStore(PLACE).getOrComputeIfAbsent(name, key -> Running.start(), Running.class);
  }
}
