package org.baiju.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How somebody looks at the studio: in a language, on a desk or in the hand, by day or by night. */
record Screen(Locale language, Size size, ColorScheme colours) {
    private static final double LIMIT_MILLIS = 15_000;

    /** The two sizes every page must fit. */
    enum Size {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int widthPx;
        private final int heightPx;

        Size(int widthPx, int heightPx) {
            this.widthPx = widthPx;
            this.heightPx = heightPx;
        }

        int widthPx() {
            return widthPx;
        }

        String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Screen of(Locale language, Size size) {
        return new Screen(language, size, ColorScheme.LIGHT);
    }

    boolean isChinese() {
        return language.getLanguage().equals("zh");
    }

    /** A fresh window of a browser that asks for the language by its own settings. */
    BrowserContext open(Browser browser, RunningStudio studio) {
        var options = new NewContextOptions()
                .setBaseURL(studio.address().toString())
                .setLocale(isChinese() ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(colours)
                .setViewportSize(size.widthPx, size.heightPx)
                .setAcceptDownloads(true);
        if (size == Size.PHONE) {
            options.setHasTouch(true).setIsMobile(true);
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(LIMIT_MILLIS);
        return context;
    }

    @Override
    public String toString() {
        return "%s-%s%s"
                .formatted(language.getLanguage(), size.lowerCase(), colours == ColorScheme.DARK ? "-dark" : "");
    }
}
