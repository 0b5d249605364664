package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Line;
import dev.holdfast.call.Outcome;
import dev.holdfast.call.Role;
import dev.holdfast.call.Stranger;
import dev.holdfast.desk.Leftovers;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Telephony;
import dev.holdfast.desk.Traces;
import dev.holdfast.desk.TwilioEar;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Twilio's REST interface, by Twilio's library. */
public final class Phones implements Telephony {
  static final List<String> ROOM_EVENTS = List.of("start", "end", "join", "leave", "hold");
  static final List<String> LEG_EVENTS = List.of("initiated", "ringing", "answered", "completed");

  private final Transcript transcript = new Transcript();
  private final TwilioRestClient client;
  private final Urls urls;
  private final Music music;
  private final Look look;
  private final LegPhones legs;
  private final Strangers strangers;

  /**
   * @param waits how a thread waits for an answer
   */
  public Phones(
      Account account,
      Urls urls,
      Music music,
      Traces traces,
      TwilioEar ear,
      Consumer<Runnable> waits) {
    this.client = Recounted.client(account, transcript, traces, ear, waits);
    this.urls = urls;
    this.music = music;
    this.look = new Look(client);
    this.legs = new LegPhones(client, urls);
    this.strangers = new Strangers(client);
  }

  @Override
  public void hold(Act.Hold act, boolean readFirst) {
    if (readFirst && held(act.conference().value(), act.sid())) {
      return;
    }
    Answers.of(
        () ->
            Participant.updater(act.conference().value(), act.sid().value())
                .setHold(true)
                .setHoldUrl(urls.listen(act.sid(), act.turn(), act.number(), act.music(), 0))
                .setHoldMethod(HttpMethod.POST)
                .update(client));
  }

  @Override
  public void announceReturn(Act.Resume act) {
    MusicProfile profile = music.profile(act.music());
    Optional<URI> words = profile.returnWords().map(say -> urls.announce(profile.name(), "return"));
    words.or(profile::returnSound).ifPresent(url -> announce(act.conference().value(), url));
  }

  @Override
  public void resume(Act.Resume act) {
    if (held(act.conference().value(), act.sid())) {
      Answers.of(
          () ->
              Participant.updater(act.conference().value(), act.sid().value())
                  .setHold(false)
                  .update(client));
    }
  }

  @Override
  public void remind(Act.Remind act) {
    announce(act.conference().value(), urls.announce(music.profile(act.music()).name(), "remind"));
  }

  @Override
  public CallSid dialIn(Act.DialIn act) {
    boolean customer = act.role() == Role.CUSTOMER;
    Participant made =
        Answers.of(
            () ->
                Participant.creator(
                        act.conference().value(),
                        new PhoneNumber(act.from().value()),
                        new PhoneNumber(act.to().value()))
                    .setLabel(act.label().value())
                    .setTimeout((int) act.ringFor().toSeconds())
                    .setBeep("false")
                    .setStartConferenceOnEnter(!customer)
                    .setEndConferenceOnExit(customer)
                    .setStatusCallback(urls.legEvents(act.call(), act.label()))
                    .setStatusCallbackEvent(LEG_EVENTS)
                    .setConferenceStatusCallback(urls.roomEvents())
                    .setConferenceStatusCallbackEvent(ROOM_EVENTS)
                    .create(client));
    return new CallSid(made.getCallSid());
  }

  @Override
  public void hangUp(CallSid sid) {
    if (look.status(sid).filter(status -> !Look.OVER.contains(status)).isPresent()) {
      Answers.of(
          () -> Call.updater(sid.value()).setStatus(Call.UpdateStatus.COMPLETED).update(client));
    }
  }

  @Override
  public void move(Act.Move act) {
    legs.move(act);
  }

  @Override
  public boolean rejoin(Act.Rejoin act) {
    return legs.rejoin(act);
  }

  @Override
  public CallSid ring(Act.Ring act) {
    return legs.ring(act);
  }

  @Override
  public void drop(Act.DropQueue act) {
    legs.drop(act);
  }

  @Override
  public Outcome.Seen look(Act.Look act, Predicate<CallSid> taken) {
    return look.at(act, taken);
  }

  @Override
  public Stranger findOut(CallSid sid, Optional<String> conference) {
    return strangers.findOut(sid, conference);
  }

  @Override
  public boolean moveBoth(Act.MoveBoth act) {
    return legs.moveBoth(act);
  }

  @Override
  public Leftovers leftovers() {
    return new StrayLook(client);
  }

  @Override
  public CallSid place(Placement placement, Line line) {
    return legs.place(placement, line);
  }

  @Override
  public Optional<CallSid> find(
      Placement placement, Line line, Instant since, Predicate<CallSid> taken) {
    return look.newest(line.number(), placement.agent(), since, taken);
  }

  @Override
  public List<String> transcript() {
    return transcript.take();
  }

  private boolean held(String conference, CallSid sid) {
    return Answers.of(() -> Participant.fetcher(conference, sid.value()).fetch(client)).getHold();
  }

  private void announce(String conference, URI url) {
    Answers.of(
        () ->
            Conference.updater(conference)
                .setAnnounceUrl(url)
                .setAnnounceMethod(HttpMethod.GET)
                .update(client));
  }
}
