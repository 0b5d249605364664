package dev.holdfast.setup;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads a body, however long, and keeps its beginning. */
final class Tasting implements BodySubscriber<Taste> {
  /** A file of 40 minutes, the longest that Twilio plays, is smaller in every usual form. */
  private static final long MOST = 512L * 1024 * 1024;

  private static final int KEPT = 64 * 1024;

  private final CompletableFuture<Taste> done = new CompletableFuture<>();
  private final ByteBuffer start = ByteBuffer.allocate(KEPT);
  private Optional<Flow.Subscription> source = Optional.empty();
  private long length;

  @Override
  public CompletionStage<Taste> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = Optional.of(subscription);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      length += buffer.remaining();
      ByteBuffer head = buffer.duplicate();
      head.limit(head.position() + Math.min(head.remaining(), start.remaining()));
      start.put(head);
    }
    if (length > MOST) {
      source.ifPresent(Flow.Subscription::cancel);
      done.complete(taste(false));
    }
  }

  @Override
  public void onError(Throwable broken) {
    done.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    done.complete(taste(true));
  }

  private Taste taste(boolean whole) {
    return new Taste(start.duplicate().flip(), length, whole);
  }
}
