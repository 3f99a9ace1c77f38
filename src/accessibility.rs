//! アクセシビリティ: what was tested, how, and what is known not to work yet. It only has to be read.

use crate::ui::html::{element, elements, section};

/// When the tests that are told of here were last gone through as a whole.
const CHECKED: &str = "2026年11月";

const TESTED: [&str; 6] = [
    "すべての種類の画面と、入力まちがい・結果などの場面を、3つの幅（320・360・768ピクセル）、明るい配色と暗い配色、ふりがなの有無で、自動の検査（axe-core）にかけています。WCAG 2.2のA・AAにあたる指摘が1つでもあると、公開の前に止まります。",
    "幅320ピクセルの画面と、文字を200％にした画面で、横に動かさなくても読めることを確かめています。",
    "キーボードだけで、お金の計算を終わりまで進められることを確かめています。画面が変わると、見出しに移ります。",
    "ブラウザーは、Chromium・WebKit（Safariと同じしくみ）・Firefoxで、主な流れと、オフラインでの動きを確かめています。",
    "JavaScriptが使えなくても、すべてのページを読めます。計算と診断だけは使えません。",
    "色だけで意味を伝えません。グラフは、同じ数字の表か文を持っています。",
];

const LIMITS: [&str; 4] = [
    "読み上げソフト（VoiceOver、TalkBack、NVDA）と、実際のスマートフォンでは、まだ人の手で確かめていません。",
    "ふりがなは、ガイドの記事だけにあります。診断・学校・お金の画面にはありません。",
    "学校の公式サイトやPDFなど、このアプリの外の資料は、読みやすいとはかぎりません。",
    "支援の区分のゲージは絵です。同じことを、すぐ下の文で書いています。",
];

/// What stands inside `<main>`.
#[must_use]
pub fn accessibility_html() -> String {
    let aim = "だれでも使えることをめざして、WCAG 2.2のレベルAAを目標に作っています。ここに書いたのは、自分たちで確かめた結果です。\
        第三者の試験は受けていません。";
    let list = |items: &[&str]| element("ul class=points", &elements("li", items));
    let when = ["最後に全体を確かめたのは、", CHECKED, "です。"].concat();
    [
        element("div class=intro", &(element("h1", "アクセシビリティ") + &element("p", aim))),
        section("tested", "確かめたこと", &(list(&TESTED) + &element("p class=m", &when))),
        section("limits", "まだできていないこと", &list(&LIMITS)),
        section(
            "help",
            "使いにくいとき",
            &element(
                "p",
                "設定で、文字の大きさ・配色・ふりがなを変えられます。計算の結果は、印刷して人に読んでもらうこともできます。",
            ),
        ),
    ]
    .concat()
}
