//! `/quiz/result/`: the sentence, the three professions, why, how sure, wishes, what next. Its words and the rules behind
//! them are in the later module (`src/bin/later.rs`): there are fifteen questions before it.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{
    super::{
        answers::Answers,
        course::Step,
        outcome::{Outcome, Stability, Steadiness, band, outcome},
        question::{Aim, COUNT, PART_1, QUESTIONS, TEXTS},
        score::Standing,
    },
    ERASE, digits, erase, eraser, flips, gauge, kept, reasons, share, step_href, to_step, wishes,
};
use crate::{
    browser::{
        address::href,
        install, page,
        share::{copy, print},
        storage::{self, Key},
    },
    route::Route,
    ui::{
        act::Act,
        html::{callout, element, icon, link, section},
        install::INSTALL,
        screen::{Screen, screen},
    },
};
#[cfg(not(feature = "ssr"))]
use crate::{
    browser::{
        event,
        room::{self, Room},
    },
    still::name,
    ui::{
        html::{missing, waiting},
        install::offer,
    },
};

/// What the page shows.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub answers: Answers,
    /// They are this phone's. Those that came by a link are looked at, and nothing of this phone is changed.
    pub own: bool,
    /// They came instead of those of a link that was cut.
    pub cut: bool,
    /// What became of the last tap.
    pub said: &'a str,
}

pub fn quiz_result_page() -> Screen {
    let shown = RwSignal::new(shown_at(&page::fragment().unwrap_or_default()));
    // A link that is pasted while a result is open, and the way back from it; any other fragment is a place on this page.
    page::on_fragment(move || {
        let fragment = page::fragment().unwrap_or_default();
        let Shown { own, cut, .. } = shown.get_untracked();
        if Answers::is_link(&fragment) || fragment.is_empty() && (cut || !own) {
            shown.set(shown_at(&fragment));
            page::scroll_to_top();
        }
    });
    storage::on_change(Key::Quiz, move || shown.set(shown_at(&page::fragment().unwrap_or_default())));
    let acted = move |act: Act| match &*act.name {
        ERASE => erase(),
        share::PRINT => print(),
        INSTALL => install::ask(),
        share::COPY => copy(share::link_to(&shown.read_untracked().answers), move |taken| {
            _ = shown.try_update(|shown| shown.said = if taken { share::COPIED } else { share::NOT_COPIED });
        }),
        _ => {}
    };
    let drawn = drawn();
    screen("main read-w", move || drawn(&shown.read()), acted)
}

#[cfg(feature = "ssr")]
fn drawn() -> impl Fn(&Shown) -> String {
    result
}

/// What the document holds, until the module runs; then the result.
#[cfg(not(feature = "ssr"))]
fn drawn() -> impl Fn(&Shown) -> String {
    let document = page::main_of_document();
    let waited = document.is_none() && room::later().is_none();
    let name = || name(&Route::QuizResult);
    // Empty once the module runs.
    let instead = RwSignal::new(document.unwrap_or_else(|| waiting(&name())));
    room::start_later(move |later| {
        let text = if later.is_some() { String::new() } else { missing(&name(), "結果の部分") };
        // Gone to another screen meanwhile: nothing is left to fill.
        if instead.try_set(text).is_none() && waited {
            event::before_paint(page::arrive);
        }
    });
    move |shown| {
        let instead = instead.get();
        let later = room::later().filter(|_| instead.is_empty());
        later.map_or(instead, |later| with_notes(&asked(&later, shown)))
    }
}

#[cfg(not(feature = "ssr"))]
fn asked(later: &Room, shown: &Shown) -> String {
    let word = |is: bool| if is { "yes" } else { "" };
    later.ask("quiz_result", &[&shown.answers.to_saved(), word(shown.own), word(shown.cut), shown.said])
}

/// Below the own result stands the offer of the home screen, above it whether it will be gone with the page.
#[cfg(not(feature = "ssr"))]
fn with_notes(text: &str) -> String {
    if super::UNSAVED.get().is_some() && text.contains(share::SECTION) {
        return super::ask::UNSAVED.to_owned() + text;
    }
    match text.split_once(FOOT).filter(|_| text.contains(share::SECTION)) {
        Some((result, foot)) => [result, &offer(), FOOT, foot].concat(),
        None => text.to_owned(),
    }
}

const FOOT: &str = "<footer class=\"foot\">";

/// What an address with this fragment shows: the answers that it carries, else this phone's.
fn shown_at(fragment: &str) -> Shown<'static> {
    let linked = Answers::from_link(fragment);
    let cut = linked.is_none() && Answers::is_link(fragment);
    Shown { answers: linked.unwrap_or_else(kept), own: linked.is_none(), cut, said: "" }
}

/// The screen for an answer sheet.
#[must_use]
pub fn result(shown: &Shown) -> String {
    let Shown { answers, own, cut, said } = shown;
    let outcome = outcome(answers);
    let judged = !outcome.ranking.order.is_empty();
    let beyond = answers.beyond_part_1();
    [
        match (own, cut) {
            (false, _) => by_link(),
            (true, true) => callout(&[CUT]),
            (true, false) => String::new(),
        },
        if judged { top(answers, &outcome) } else { not_enough(answers, &outcome, *own) },
        if judged { reasons::why(answers, &outcome, *own) } else { String::new() },
        if judged { flips::flips(answers, &outcome, *own) } else { String::new() },
        if judged { sureness(&outcome) } else { String::new() },
        match (judged && beyond, judged && *own) {
            (true, _) => wishes::wishes(&outcome),
            (false, true) => more_to_ask(),
            (false, false) => String::new(),
        },
        if judged && *own { share::share(answers, said) } else { String::new() },
        next_steps(),
        foot(answers, *own),
    ]
    .concat()
}

const CUT: &str = "このリンクは、途中で切れているようです。送った人に、もう一度送ってもらってください。\
    下は、この端末のあなたの答えの結果です。";

fn by_link() -> String {
    let way = link(&href(&Route::Quiz), "class=btn", "自分で診断する");
    let words = "これは、リンクで受け取った答えの結果です。この端末にあるあなたの答えは、変わりません。";
    callout(&[words]) + &element("p", &way)
}

/// Too little is answered to compare the three: no figure, no judgement, a way back. They are named all the same.
fn not_enough(answers: &Answers, outcome: &Outcome, own: bool) -> String {
    let nothing = answers.answered() == 0;
    let (heading, text) = if nothing {
        ("まだ、答えがありません。", "診断に答えると、3つの仕事のどの場面に引かれているかを、ここで見られます。")
    } else {
        ("結果を出すには、もう少し答えが必要です。", TEXTS.not_enough)
    };
    let skipped = answers.sheet().take(PART_1).position(|(_, answer)| answer.is_none()).unwrap_or(0);
    let way = if nothing {
        link(&href(&Route::Quiz), "class=\"btn go\"", "診断をはじめる")
    } else {
        let words = ["問", &digits(skipped + 1), "から答える"].concat();
        link(&step_href(Step::Ask(skipped)), "class=\"btn go\"", &words)
    };
    let row = |one: &Standing| {
        let all = QUESTIONS.iter().filter(|question| question.weight(one.aim) > 0).count();
        let answered = ["答えた質問 ", &digits(one.answered), " / ", &digits(all)].concat();
        let name = element("b", one.aim.name());
        element("li class=\"row between\"", &(name + &element("span class=\"s dim\"", &answered)))
    };
    let rows: String = outcome.professions.iter().map(row).collect();
    [
        element("div class=\"intro\"", &(element("h1", heading) + &element("p", text))),
        element("ul class=\"links\"", &rows),
        if own { element("div class=\"btns\"", &way) } else { String::new() },
    ]
    .concat()
}

/// The sentence and the three bars.
fn top(answers: &Answers, outcome: &Outcome) -> String {
    let sentence = sentence(outcome);
    let (heading, rest) = sentence.split_once('。').unwrap_or((&sentence, ""));
    let top = outcome.ranking.top();
    let drawn = outcome.professions.iter().find(|one| top.contains(&one.aim)).and_then(Standing::r).map(band);
    let asked = if answers.beyond_part_1() { COUNT } else { PART_1 };
    let count = ["診断の結果（", &digits(asked), "問のうち", &digits(answers.answered()), "問に答えました）"].concat();
    let words = [
        element("p class=\"s dim\"", &count),
        element("h1", &[heading, "。"].concat()),
        if rest.is_empty() { String::new() } else { element("p", rest) },
        match drawn {
            Some(band) if !outcome.ranking.flat() => element("p", &about_all(band.text, top.len())),
            _ => String::new(),
        },
    ];
    element("div class=\"intro\"", &words.concat())
        + &fits("3つの仕事の場面に、どのくらい引かれているか", &outcome.professions, top)
}

/// A sentence about the first profession, as it is said of several that are first together.
fn about_all(text: &str, first: usize) -> String {
    if first == 1 { text.to_owned() } else { text.replace("この仕事", "これらの仕事") }
}

/// In the place of [`TEXTS.top_one`] where even the first drew little: nothing came out strongly.
const TOP_LOW: &str = "3つの中では「{name}」の場面が一番上でした。";

/// What came out, in a sentence or two.
fn sentence(outcome: &Outcome) -> String {
    let ranking = &outcome.ranking;
    let drawn = outcome.professions.iter().find(|one| ranking.top().contains(&one.aim)).and_then(Standing::r);
    let text = match (ranking.flat(), ranking.tie(), ranking.close.is_empty()) {
        (false, false, true) if drawn.is_some_and(|r| band(r).code == "quiet") => TOP_LOW,
        (true, _, _) => TEXTS.flat,
        (_, true, _) => TEXTS.top_tie,
        (_, _, false) => TEXTS.top_close,
        _ => TEXTS.top_one,
    };
    let equals = if ranking.tie() { ranking.top() } else { &ranking.close };
    text.replace("{names}", &names(equals)).replace("{name}", ranking.top().first().map_or("", |aim| aim.name()))
}

/// For between 「 and 」.
pub fn names(aims: &[Aim]) -> String {
    aims.iter().map(|aim| aim.name()).collect::<Vec<_>>().join("」と「")
}

/// One bar each, in words and figures; whoever is first is taller.
pub fn fits(label: &str, standings: &[Standing], top: &[Aim]) -> String {
    let row = |one: &Standing| {
        let first = top.contains(&one.aim);
        let name = element(if first { "span class=\"w\"" } else { "span" }, one.aim.name());
        let said = one.r().map_or_else(String::new, |r| {
            let index = element("span class=\"num dim\"", &r.index().to_string());
            let words = [element("b", band(r).label), " ".into(), index].concat();
            element("span", &words) + &gauge::bar(r.index(), first)
        });
        element(if first { "div class=\"fit top\"" } else { "div class=\"fit\"" }, &(name + &said))
    };
    let rows: String = standings.iter().map(row).collect();
    let scale = "<p class=\"s dim\">50がまんなかです。大きいほど、その場面に引かれている答えが多くあります。</p>";
    let open = ["section class=\"panel fig\" aria-label=\"", label, "\""].concat();
    element(&open, &[&rows, gauge::AXIS, scale].concat())
}

/// How far the result would hold if it were asked again. A prompt to look closer, never a reproach.
fn sureness(outcome: &Outcome) -> String {
    let halves = outcome.stability.filter(|_| !outcome.ranking.flat()).map(|stability| match stability {
        Stability::Same => TEXTS.stability_same,
        Stability::Partial => TEXTS.stability_partial,
        Stability::None => TEXTS.stability_none,
    });
    let pairs = outcome.consistency.value.map(|(_, steadiness)| match steadiness {
        Steadiness::Steady => TEXTS.consistency_steady,
        Steadiness::Wavering => TEXTS.consistency_wavering,
        Steadiness::Mixed => TEXTS.consistency_mixed,
    });
    let always = "興味は、知るほど変わります。仕事の1日を読んだり、見学で機械にさわったりしたあとで、もう一度答えてみてください。";
    let said: String = halves.into_iter().chain(pairs).chain([always]).map(|text| element("li", text)).collect();
    section("q-sure", "この結果は、どのくらい確か？", &element("ul class=\"ticks\"", &said))
}

fn more_to_ask() -> String {
    let words = element("p", "あと9問に答えると、どんな職場や学び方に引かれるかも見られます。");
    section("q-more", "職場と学び方は、これからです", &(words + &to_step(Step::Ask(PART_1), "問16から答える")))
}

fn next_steps() -> String {
    let entries = [
        (Route::Guide, "仕事の1日を読む", "気になった点は、先生・家の人・働いている人に聞く"),
        (Route::Schools, "学校を見る", "見学で、機械にさわってみる"),
        (Route::Money, "学費と支援を計算する", "返さなくてよいお金が、いくらになるか"),
        (Route::Careers, "3つの国家資格をくらべる", "臨床工学・放射線・検査のちがい"),
    ];
    let entry = |(to, name, words): (Route, &str, &str)| {
        let inside = [element("b", name), icon("chev"), element("small", words)].concat();
        element("li", &link(&href(&to), "", &inside))
    };
    let entries: String = entries.into_iter().map(entry).collect();
    section("q-next", "次にすること", &element("ul class=\"links\"", &entries))
}

fn foot(answers: &Answers, own: bool) -> String {
    let again = if answers.answered() == 0 || !own {
        String::new()
    } else {
        element("p", &link(&step_href(Step::Ask(0)), "class=\"txt\"", "問1から見直す")) + &eraser()
    };
    let words = [
        "<div class=\"scale\" aria-hidden=\"true\"></div>",
        &element("p", TEXTS.limits),
        "<p>数字は、ほかの人との比較でも、合格や成功の見込みでもありません。入学や採用の選考、クラス分け、成績には使わないでください。</p>",
        if own {
            "<p>答えと結果は、この端末だけにあります。どこにも送っていません。</p>"
        } else {
            ""
        },
        &again,
    ];
    FOOT.to_owned() + &words.concat() + "</footer>"
}
