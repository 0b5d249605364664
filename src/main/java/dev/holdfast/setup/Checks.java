package dev.holdfast.setup;

import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Music;
import dev.holdfast.setup.NumberCheck.Writing;
import dev.holdfast.twilio.Account;
import dev.holdfast.twilio.Numbers;
import dev.holdfast.twilio.Urls;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** All that is looked at before live calls are served, in the order in which it is mended. */
public final class Checks {
  private final AccountCheck account;
  private final DoorCheck door;
  private final MusicCheck music;
  private final NumberCheck numbers;

  /**
   * What is looked at.
   *
   * @param tokens all auth tokens that may have signed a webhook, the primary one first
   * @param live whether nothing of a demo's is good enough
   */
  public record Facts(
      Account account, List<String> tokens, Urls urls, Lines lines, Music music, boolean live) {
    public Facts {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * @param trust which certificates are good
   * @param nonce never the same
   */
  public Checks(Facts facts, SSLContext trust, InstantSource time, String nonce) {
    Numbers atTwilio = new Numbers(facts.account());
    Web web = new Web(trust);
    account = new AccountCheck(facts.account(), atTwilio, time, facts.live());
    door = new DoorCheck(web, facts.urls(), facts.tokens(), nonce, time, facts.live());
    music = new MusicCheck(new SoundCheck(web, facts.live()), facts.music());
    numbers = new NumberCheck(atTwilio, facts.urls(), facts.lines());
  }

  /**
   * Looks at everything.
   *
   * @param write whether numbers that differ are to be set; they are only when the public URL has
   *     proven to be ours
   */
  public List<Finding> all(boolean write) {
    List<Finding> all = new ArrayList<>(account.all());
    List<Finding> doors = door.all();
    all.addAll(doors);
    all.addAll(music.all());
    Writing asked = doors.stream().allMatch(Finding::fine) ? Writing.WRITE : Writing.WITHHELD;
    all.addAll(numbers.all(write ? asked : Writing.SHOW));
    return all;
  }
}
