package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;

/** How an event is written for those who are told of it. */
@FunctionalInterface
public interface EventForm {
  /**
   * Writes an event once and for all: every later attempt tells the same text.
   *
   * @param id never that of another event
   * @param number its place among the events of its call, from 1
   */
  String write(Call call, CallEvent event, String id, int number);
}
