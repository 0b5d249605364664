package dev.holdfast.sandbox.call;

/** Is told what happens at the far end of every call. */
public interface CallWatcher {
  /** An outbound call rings there. */
  void rings(Call call);

  void up(Call call);

  void over(Call call);
}
