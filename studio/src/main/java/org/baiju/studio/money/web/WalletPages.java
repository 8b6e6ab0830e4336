package org.baiju.studio.money.web;

import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.Payment;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.money.Wallets.Purchase;
import org.baiju.studio.platform.page.LocalAddress;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A viewer's coins, and the test payment that buys them. */
@Controller
class WalletPages {
    private final Wallets wallets;

    WalletPages(Wallets wallets) {
        this.wallets = wallets;
    }

    @GetMapping("/wallet")
    @Requires(Permission.WATCH)
    String wallet(SignedIn me, @RequestParam(defaultValue = "/wallet") String back, Model model) {
        model.addAttribute("balance", wallets.balance(me.person()));
        model.addAttribute("packages", wallets.packages());
        model.addAttribute("payments", wallets.listPayments(me.person()));
        model.addAttribute("back", LocalAddress.orElse(back, "/wallet"));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "money/wallet";
    }

    @PostMapping("/wallet/purchases")
    @Requires(Permission.WATCH)
    String buy(
            SignedIn me,
            @RequestParam long coins,
            @RequestParam String key,
            @RequestParam(defaultValue = "/wallet") String back,
            RedirectAttributes redirect) {
        return switch (wallets.begin(me, coins, WalletApi.checkedKey(key))) {
            case Purchase.Begun begun -> {
                redirect.addAttribute("back", LocalAddress.orElse(back, "/wallet"));
                yield "redirect:" + begun.checkoutAddress();
            }
            case Purchase.NoSuchPackage none ->
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-package", none.coins());
            case Purchase.KeyUsed used -> throw new Problem(HttpStatus.CONFLICT, "key-used", used.key());
        };
    }

    @GetMapping("/test-payment/{payment}")
    @Requires(Permission.WATCH)
    String pay(
            SignedIn me, @PathVariable UUID payment, @RequestParam(defaultValue = "/wallet") String back, Model model) {
        model.addAttribute("payment", own(me, payment));
        model.addAttribute("back", LocalAddress.orElse(back, "/wallet"));
        return "money/test-payment";
    }

    @PostMapping("/test-payment/{payment}")
    @Requires(Permission.WATCH)
    String end(
            SignedIn me,
            @PathVariable UUID payment,
            @RequestParam boolean paid,
            @RequestParam(defaultValue = "/wallet") String back,
            RedirectAttributes redirect) {
        UUID id = own(me, payment).id();
        Payment ended = paid ? wallets.settle(id) : wallets.fail(id);
        (ended.state() == Payment.State.PAID ? Toast.done("money.paid", ended.coins()) : Toast.wrong("money.not-paid"))
                .showAfter(redirect);
        return "redirect:" + LocalAddress.orElse(back, "/wallet");
    }

    private Payment own(SignedIn me, UUID payment) {
        return wallets.findTestPayment(me.person(), payment).orElseThrow(Problem::notFound);
    }
}
