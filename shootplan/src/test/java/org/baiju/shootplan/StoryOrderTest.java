package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryOrderTest {
    private static final List<String> STORY =
            List.of("1-1", "1-2", "1-2A", "1-10", "2-1", "2-01", "10-1", "+", "第3场", "第12场", "99999999999999999999");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void digitsCountAsAWholeNumberHoweverLong(long seed) {
        List<Strip> strips = new ArrayList<>(Stream.of("1", "2", "2A", "3", "10", "12", "100", "99999999999999999999")
                .map(number -> strip(1, number))
                .toList());
        Collections.shuffle(strips, new Random(seed));

        assertThat(strips.stream().sorted(StoryOrder.BY_NUMBER))
                .extracting(Strip::number)
                .containsExactly("1", "2", "2A", "3", "10", "12", "100", "99999999999999999999");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyNumbersHaveOneOrder(long seed) {
        var random = new Random(seed);
        Strip one = drawn(random);
        Strip other = drawn(random);
        Strip third = drawn(random);
        StoryOrder order = StoryOrder.BY_NUMBER;

        assertThat(Integer.signum(order.compare(one, other))).isEqualTo(-Integer.signum(order.compare(other, one)));
        assertThat(order.compare(one, one)).isZero();
        List<Strip> sorted = Stream.of(one, other, third).sorted(order).toList();
        assertThat(order.compare(sorted.getFirst(), sorted.getLast())).isNotPositive();
    }

    private static Strip drawn(Random random) {
        return strip(1 + random.nextInt(2), STORY.get(random.nextInt(STORY.size())));
    }

    private static Strip strip(int episode, String number) {
        Strip any = Shop.strip(number, "面馆", 10, "江川");
        return new Strip(number, episode, number, any.setting(), any.cast(), any.measure());
    }
}
