package dev.holdfast.desk;

import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.Plan;
import java.util.Optional;

/** Plans as a CRM is told them: with the words of the profiles. */
record Plans(Lines lines, Music music) {
  Reply of(Reply.View now, Asking.Wished wished) {
    Call call = now.call();
    Plan plan = Plan.of(call, wished.call(), lines.of(call));
    return new Reply.OfPlan(
        now,
        new Plan(
            plan.tie(),
            plan.nudged(),
            plan.follows(),
            plan.hears().stream().map(this::worded).toList()));
  }

  private Plan.Hears worded(Plan.Hears hears) {
    return hears.music().map(name -> hears.saying(words(hears.what(), name))).orElse(hears);
  }

  private Optional<String> words(Plan.Sound what, String name) {
    MusicProfile profile = music.profile(name);
    return what == Plan.Sound.PARK ? profile.parkWords() : profile.message();
  }
}
