//! `/quiz/`: the start, one question a screen, the pause. Draws its own header bar; there is no bottom navigation.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{
    super::{
        answers::{Answers, Degree},
        course::{Step, minutes},
        question::{COUNT, PART_1, QUESTIONS, SKIP_LABEL, TEXTS},
    },
    ERASE, digits, erase, eraser, gauge, keep, kept,
};
use crate::{
    browser::{
        address::{self, href},
        event, page, room,
        storage::{self, Key},
    },
    route::Route,
    ui::{
        act::Act,
        html::{button, element, icon, link},
        screen::{Shell, region, screen_in},
    },
};

/// Everything the page knows.
#[derive(Clone, Copy)]
struct Quiz {
    answers: Answers,
    step: Step,
    /// Storage took the last answer, so far as anything was answered.
    saved: bool,
}

pub fn quiz_page() -> Shell {
    let open = || {
        let answers = kept();
        Quiz { answers, step: Step::from_query(&address::query(), &answers), saved: true }
    };
    let quiz = RwSignal::new(open());
    storage::on_change(Key::Quiz, move || quiz.set(open()));
    if quiz.read_untracked().step.place().is_some() {
        // Where the number keys are heard.
        event::before_paint(page::focus_heading);
    }
    let acted = move |act: Act| match &*act.name {
        STEP => show(quiz, Step::named(&act.value)),
        DEGREE => answer(quiz, act.value.parse().ok().and_then(Degree::new)),
        ERASE => erase(),
        Act::KEY => {
            if let Some(degree) = act.value.parse().ok().and_then(Degree::new) {
                answer(quiz, Some(degree));
            }
        }
        _ => {}
    };
    let class = move || if quiz.read().step.place().is_some() { "quiz" } else { "main read-w" };
    Shell {
        bar: region(move || bar(quiz.read().step), acted),
        navigation: String::new(),
        screen: screen_in(class, move || page(&quiz.read()), acted),
    }
}

/// The names of the buttons that lead to a step, and that answer.
const STEP: &str = "step";
const DEGREE: &str = "degree";

/// Keeps an answer, or that the question is skipped, before anything else happens; then moves on.
fn answer(quiz: RwSignal<Quiz>, degree: Option<Degree>) {
    let mut now = quiz.get_untracked();
    let Some(place) = now.step.place() else { return };
    now.answers.set(place, degree);
    now.saved = keep(now.answers);
    quiz.set(now);
    show(quiz, now.step.after());
}

/// Puts a step on the screen and into the address; the focus goes to its heading.
fn show(quiz: RwSignal<Quiz>, step: Step) {
    match step {
        Step::Result => return address::go(&Route::QuizResult),
        // The result is a tap away.
        Step::Pause => room::start_later(|_| ()),
        _ => {}
    }
    address::replace_query(&step.to_query());
    quiz.update(|quiz| quiz.step = step);
    event::before_paint(|| {
        page::scroll_to_top();
        page::focus_heading();
    });
}

/// The quiz's own header bar.
fn bar(step: Step) -> String {
    let to = match step.before() {
        _ if step == Step::Start => "",
        Step::Start => "診断の説明へもどる",
        Step::Result => "結果へもどる",
        Step::Ask(_) | Step::Change(_) | Step::Pause => "前の質問へもどる",
    };
    let home = href(&Route::Home);
    let back = if to.is_empty() {
        link(&home, "class=\"ico\" aria-label=\"ホームへもどる\"", &icon("back"))
    } else {
        let before = step.before().to_query();
        button(STEP, &before, "class=ico", &(icon("back") + &element("span class=vh", to)))
    };
    let close = "class=\"ico\" aria-label=\"診断をやめてホームへ。答えは残ります\"";
    [back, element("span class=\"t\"", "診断"), link(&home, close, &icon("x"))].concat()
}

fn page(quiz: &Quiz) -> String {
    match quiz.step {
        Step::Ask(place) | Step::Change(place) => question(quiz, place),
        Step::Pause => pause(&quiz.answers),
        Step::Start | Step::Result => start(&quiz.answers),
    }
}

fn question(quiz: &Quiz, place: usize) -> String {
    let number = digits(place + 1);
    let of = if place < PART_1 { PART_1 } else { COUNT };
    let left = match (quiz.step, minutes(of - place)) {
        (Step::Change(_), _) => "1問だけ変えます".into(),
        (_, 0) => "あと少し".into(),
        (_, minutes) => ["あと約", &digits(minutes), "分"].concat(),
    };
    let then = match quiz.step {
        Step::Change(_) => "選ぶと結果へもどります",
        _ => "選ぶと次へ進みます",
    };
    let chosen = quiz.answers.get(place);
    let options: String = Degree::ALL.into_iter().rev().map(|degree| option(degree, chosen == Some(degree))).collect();
    [
        "<div class=\"row between s\"><span class=\"num\"><b>問",
        &number,
        "</b> <span class=\"dim\">/ ",
        &digits(of),
        "</span></span><span class=\"dim\">",
        &left,
        "</span></div>",
        &gauge::beats(&quiz.answers, place),
        "<h1 class=\"q\"><span><span class=\"vh\">問",
        &number,
        "。</span>",
        QUESTIONS.get(place).map_or("", |question| question.text),
        "</span></h1>",
        &element("ol class=\"opts\"", &options),
        "<div class=\"row between\">",
        &button(DEGREE, "", "class=txt data-once", SKIP_LABEL),
        "<span class=\"s dim\">",
        then,
        "<span class=\"by-number\">（数字キー1〜5でも）</span></span></div>",
        if quiz.saved { "" } else { UNSAVED },
    ]
    .concat()
}

/// Where a browser keeps nothing, or has no room.
pub const UNSAVED: &str = "<p class=\"s sig\" role=\"status\">\
    この端末には保存できません。ページを閉じるまでは、このまま続けられます。</p>";

fn option(degree: Degree, chosen: bool) -> String {
    let number = digits(usize::from(degree.number()));
    let pressed = if chosen { "true" } else { "false" };
    let more = ["class=opt data-once aria-pressed=", pressed, " aria-keyshortcuts=", &number].concat();
    let inside = [gauge::level(degree), element("span", degree.label()), icon("check")].concat();
    element("li", &button(DEGREE, &number, &more, &inside))
}

fn start(answers: &Answers) -> String {
    [
        START,
        &element("p", TEXTS.instruction),
        &begin(answers),
        "<div class=\"call\">",
        &icon("lock"),
        "<p>答えは、この端末だけに保存します。どこにも送りません。いつでも消せます。</p></div>",
        UNPROVEN,
        &if answers.answered() > 0 { eraser() } else { String::new() },
    ]
    .concat()
}

/// What the quiz can tell and what it cannot.
const START: &str = "<div class=\"intro\"><h1>どんな仕事の場面に、引かれますか？</h1>\
    <p>15問に答えると、臨床工学技士と、となりの2つの仕事（診療放射線技師・臨床検査技師）のうち、\
    どの場面に引かれているかが見えます。</p></div>\
    <div class=\"tells\"><div><h2>わかること</h2><ul class=\"ticks\">\
    <li>今の興味が、どの仕事の場面に近いか</li>\
    <li>どの答えが、そう見せているか</li>\
    <li>職場と学び方の希望（あと9問で）</li></ul></div>\
    <div><h2>わからないこと</h2><ul class=\"ticks\">\
    <li>能力や、向き不向き</li>\
    <li>合格や就職の見込み</li>\
    <li>ほかの人とくらべた順番</li></ul></div></div>";

const UNPROVEN: &str = "<p class=\"s dim\">質問はCEナビが作りました。大ぜいの人の答えで確かめることは、まだできていません。\
    考えるきっかけとして使ってください。</p>";

fn begin(answers: &Answers) -> String {
    if answers.answered() == 0 {
        let words = ["はじめる（15問・約", &digits(minutes(PART_1)), "分）"].concat();
        return element("div class=\"btns\"", &to(Step::Ask(0), "btn go", &words)) + WITHOUT_SCRIPT;
    }
    let resume = Step::resume(answers);
    let go_on = match resume {
        Step::Ask(place) => ["続きから（問", &digits(place + 1), "）"].concat(),
        Step::Pause => "続きから".into(),
        _ => "結果を見る".into(),
    };
    let ways = to(resume, "btn go", &go_on) + &to(Step::Ask(0), "btn", "問1から見直す");
    [
        &element("div class=\"btns\"", &ways),
        "<p class=\"s dim\">前に選んだ答えが、",
        &digits(answers.answered()),
        "問分あります。</p>",
    ]
    .concat()
}

const WITHOUT_SCRIPT: &str = "<noscript><p class=\"s sig\">\
    この診断に答えるには、ブラウザのJavaScriptが必要です。ほかのページは、このまま読めます。</p></noscript>";

fn pause(answers: &Answers) -> String {
    let skipped = (0..PART_1).filter(|place| answers.get(*place).is_none());
    let (count, first) = (skipped.clone().count(), skipped.min());
    // The way that the count speaks for comes first.
    let many = count >= MANY_SKIPPED;
    let back = first.map_or_else(String::new, |place| {
        let class = if many { "btn go" } else { "btn" };
        to(Step::Ask(place), class, &["問", &digits(place + 1), "から答える"].concat())
    });
    if count == PART_1 {
        return NOTHING_ANSWERED.to_owned() + &element("div class=btns", &back);
    }
    let result = link(&href(&Route::QuizResult), if many { "class=btn" } else { "class=\"btn go\"" }, "結果を見る");
    let seen = match count {
        0 => "このまま結果を見られます。".into(),
        count => ["飛ばした質問が", &digits(count), "問あります。答えが少ないと、結果を出せません。"].concat(),
    };
    let optional = COUNT - PART_1;
    let (questions, minutes) = (digits(optional), digits(minutes(optional)));
    [
        "<div class=\"intro\"><h1>3つの仕事についての質問は、ここまでです。</h1><p>",
        &seen,
        "あと",
        &questions,
        "問（約",
        &minutes,
        "分）に答えると、職場と学び方の希望もわかります。3つの仕事の順番は、変わりません。</p></div>\
        <div class=\"btns\">",
        if many { &back } else { "" },
        &result,
        &to(Step::Pause.after(), "btn", &["あと", &questions, "問に答える"].concat()),
        if many { "" } else { &back },
        "</div>",
    ]
    .concat()
}

/// From so many on it may be that no result can be given: the way back stands first.
const MANY_SKIPPED: usize = 4;

const NOTHING_ANSWERED: &str = "<div class=\"intro\"><h1>15問とも、飛ばしました。</h1>\
    <p>答えがないと、結果は出せません。答えにくい質問は、飛ばしたままでかまいません。</p></div>";

/// A button that leads to a step.
fn to(step: Step, class: &str, words: &str) -> String {
    button(STEP, &step.to_query(), &["class=\"", class, "\""].concat(), words)
}
