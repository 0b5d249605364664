package dev.holdfast.desk;

import dev.holdfast.call.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The music profiles of the settings, and the hosts whose music a hold may name by URL.
 *
 * @param profiles by name; one is called {@code default}
 * @param hosts lower case; a CRM must not make us play from, or Twilio fetch from, anywhere else
 */
public record Music(Map<String, MusicProfile> profiles, Set<String> hosts) {
  /** The profile that is always there. */
  public static final String DEFAULT = "default";

  public Music {
    profiles = Map.copyOf(profiles);
    hosts = Set.copyOf(hosts);
  }

  /** Whether a hold may ask for this: a profile's name, or a URL of an allowed host. */
  public boolean allows(String wish) {
    return profiles.containsKey(wish) || url(wish).isPresent();
  }

  /** Why a hold may not have this music; empty: it may, or wants none of its own. */
  public Optional<Refusal> forbids(Optional<String> wish) {
    return wish.filter(music -> !allows(music))
        .map(
            music ->
                new Refusal(
                    Refusal.Code.MUSIC_NOT_ALLOWED,
                    "music names neither a profile nor a URL on an allowed host; allowed profiles: "
                        + String.join(", ", profiles.keySet().stream().sorted().toList())));
  }

  /** The profile for a wish; a profile that has left the settings since is the default one. */
  public MusicProfile of(String wish, Optional<String> message) {
    return profile(wish).with(url(wish), message);
  }

  /** The profile with this name, or the default one. */
  public MusicProfile profile(String name) {
    MusicProfile found = profiles.get(name);
    if (found == null) {
      found = profiles.get(DEFAULT);
    }
    if (found == null) {
      throw new IllegalStateException("there is no music profile called default");
    }
    return found;
  }

  private Optional<URI> url(String wish) {
    if (!wish.startsWith("https://") && !wish.startsWith("http://")) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(wish);
      boolean plain = url.getUserInfo() == null && url.getHost() != null;
      return plain && hosts.contains(url.getHost().toLowerCase(Locale.ROOT))
          ? Optional.of(url)
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
