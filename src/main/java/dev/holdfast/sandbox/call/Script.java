package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Media;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.webhook.Result;
import dev.holdfast.sandbox.webhook.Result.Arrived;
import dev.holdfast.sandbox.webhook.Result.Failed;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries documents out: fetches one, takes its verbs one by one, lets a step carry each out, and
 * tells its stage when it stops and why.
 *
 * <p>A script is stopped once and for all, from outside by {@link #stop} or by itself; whatever
 * comes back later, an answer or a timer, finds another page and is not obeyed.
 */
public final class Script implements Occupation {
  private final Interpreter interpreter;
  private final Stage stage;
  private final Pace pace = new Pace();
  private Document document = Document.of("");
  private Link first = Link.NONE;
  private int position;
  private Running running = Running.NONE;
  private long page;
  private boolean over;
  private Optional<Arrived> file = Optional.empty();

  public Script(Interpreter interpreter, Stage stage) {
    this.interpreter = interpreter;
    this.stage = stage;
  }

  /** Fetches a document and carries it out instead of the present one. */
  public void open(Link link, Params extra) {
    if (over) {
      return;
    }
    running = Running.NONE;
    first = first.isPresent() ? first : link;
    long mine = ++page;
    if (pace.tooMany(interpreter.engine().now())) {
      fail(
          new Trouble(Trouble.STOPPED, Pace.MOST + " documents were fetched in no time"),
          link.url());
      return;
    }
    if (Media.isBuiltIn(link.url())) {
      run(Document.of(link.url(), new Play(link.url(), 1000, "")));
      return;
    }
    stage.hears(Sound.silence(source()));
    var params = stage.identity().over(extra);
    interpreter
        .courier()
        .ask(
            new Outgoing(Purpose.CONTROL, link, params, stage.callSid()),
            result -> onPage(mine, () -> arrived(result)));
  }

  /** Carries a document out instead of the present one. */
  public void run(Document next) {
    document = next;
    position = 0;
    finished();
  }

  @Override
  public void stop(Stop why) {
    if (!over) {
      over = true;
      page++;
      running.stop(why);
    }
  }

  @Override
  public void press(char key) {
    running.press(key);
  }

  /** The verb is through: on to the next one. */
  public void finished() {
    running = Running.NONE;
    long mine = ++page;
    interpreter.engine().soon(() -> onPage(mine, this::take));
  }

  /** The document asks for the end of it all. */
  public void end(Stop stop) {
    if (!over) {
      over = true;
      page++;
      stage.ended(this, stop);
    }
  }

  /** The document cannot go on; Twilio would tell why in its debugger. */
  public void fail(Trouble trouble, String url) {
    if (!over) {
      log(trouble, url);
      running = Running.NONE;
      page++;
      stage.failed(this, trouble, url);
    }
  }

  /** Notes something odd that stops nothing. */
  public void log(Trouble trouble, String url) {
    var now = interpreter.engine().now();
    interpreter.journal().error(now, url, stage.callSid(), trouble.code(), trouble.message());
  }

  public Stage stage() {
    return stage;
  }

  public Document document() {
    return document;
  }

  public Source source() {
    return stage.place().source();
  }

  public boolean isOver() {
    return over;
  }

  /** How long a file plays that came instead of a document, if this is the one. */
  public Optional<Duration> lengthOf(String url) {
    return file.filter(came -> came.url().equals(url)).map(Media::length);
  }

  public Interpreter interpreter() {
    return interpreter;
  }

  private void onPage(long asked, Runnable next) {
    if (asked == page && !over) {
      next.run();
    }
  }

  private void arrived(Result result) {
    if (result instanceof Failed lost) {
      fail(lost.trouble(), lost.url());
    } else if (result instanceof Arrived answer) {
      file = Optional.of(answer);
      var reading = Documents.read(answer);
      if (reading instanceof Illegible bad) {
        fail(bad.trouble(), answer.url());
      } else if (reading instanceof Legible good) {
        good.warnings().forEach(warning -> log(warning, answer.url()));
        run(good.document());
      }
    }
  }

  private void runOut() {
    if (stage.repeats() && first.isPresent()) {
      open(first, Params.NONE);
    } else {
      end(Stop.FINISHED);
    }
  }

  private void take() {
    if (position == document.verbs().size()) {
      runOut();
      return;
    }
    var verb = document.verbs().get(position++);
    if (!stage.place().allows(verb)) {
      var message = "<" + verb.name() + "> is not allowed here";
      fail(new Trouble(stage.place().refusal(), message), document.base());
      return;
    }
    stage.executed(verb.name(), document.base());
    long mine = page;
    var begun = interpreter.steps().begin(verb, this);
    // A verb that was through at once has turned the page: it runs no more.
    if (mine == page) {
      running = begun;
    }
  }
}
