//! `/quiz/`: the start, one question a screen, the pause. Draws its own header bar; there is no bottom navigation.

use leptos::prelude::*;

use super::{
    super::{
        answers::{Answers, Degree},
        course::{Step, minutes},
        question::{COUNT, PART_1, QUESTIONS, SKIP_LABEL, TEXTS},
    },
    eraser, gauge, keep, kept,
};
use crate::{
    browser::{
        address::{self, href},
        page,
    },
    route::Route,
    ui::icon::icon,
};

/// Everything the page knows.
#[derive(Clone, Copy)]
struct Quiz {
    answers: Answers,
    step: Step,
    /// Storage took the last answer, so far as anything was answered.
    saved: bool,
}

pub fn quiz_page() -> AnyView {
    let answers = kept();
    let step = Step::from_query(&address::query(), &answers);
    let quiz = RwSignal::new(Quiz { answers, step, saved: true });
    let by_key = move |key: String, held: bool| {
        let degree = key.parse().ok().and_then(Degree::new).filter(|_| !held);
        let place = quiz.get_untracked().step.place();
        if let (Some(place), Some(degree)) = (place, degree) {
            answer(quiz, place, Some(degree));
        }
    };
    view! {
        {move || header(quiz)}
        <main
            class=move || if quiz.read().step.place().is_some() { "quiz" } else { "main read-w" }
            id="main"
            tabindex="-1"
            on:keydown=move |event| {
                let with_key = event.ctrl_key() || event.meta_key() || event.alt_key();
                by_key(event.key(), event.repeat() || with_key);
            }
        >
            {move || {
                let now = quiz.get();
                match now.step {
                    Step::Ask(place) | Step::Change(place) => question(quiz, now, place),
                    Step::Pause => pause(quiz),
                    Step::Start | Step::Result => start(quiz, now.answers),
                }
            }}
        </main>
    }
    .into_any()
}

/// Keeps the answer before anything else happens, then moves on.
fn answer(quiz: RwSignal<Quiz>, place: usize, degree: Option<Degree>) {
    let mut now = quiz.get_untracked();
    now.answers.set(place, degree);
    now.saved = keep(now.answers);
    quiz.set(now);
    show(quiz, now.step.after());
}

/// Puts a step on the screen and into the address; the focus goes to its heading.
fn show(quiz: RwSignal<Quiz>, step: Step) {
    if step == Step::Result {
        return address::go(&Route::QuizResult);
    }
    address::replace_query(&step.to_query());
    quiz.update(|quiz| quiz.step = step);
    request_animation_frame(|| {
        page::scroll_to_top();
        page::focus_heading();
    });
}

fn header(quiz: RwSignal<Quiz>) -> AnyView {
    let step = quiz.read().step;
    let back = match step {
        Step::Start | Step::Result => view! {
            <a class="ico" href=href(&Route::Home) aria-label="ホームへもどる">
                {icon("back")}
            </a>
        }
        .into_any(),
        Step::Ask(_) | Step::Change(_) | Step::Pause => {
            let to = match step.before() {
                Step::Start => "診断の説明へもどる",
                Step::Result => "結果へもどる",
                _ => "前の質問へもどる",
            };
            view! {
                <button class="ico" type="button" aria-label=to on:click=move |_| show(quiz, step.before())>
                    {icon("back")}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <header class="bar">
            {back} <span class="t">"診断"</span>
            <a class="ico" href=href(&Route::Home) aria-label="診断をやめてホームへ。答えは残ります">
                {icon("x")}
            </a>
        </header>
    }
    .into_any()
}

fn question(quiz: RwSignal<Quiz>, now: Quiz, place: usize) -> AnyView {
    let Some(asked) = QUESTIONS.get(place) else { return ().into_any() };
    let number = place + 1;
    let of = if place < PART_1 { PART_1 } else { COUNT };
    let left = match (now.step, minutes(of - place)) {
        (Step::Change(_), _) => "1問だけ変えます".into(),
        (_, 0) => "あと少し".into(),
        (_, minutes) => format!("あと約{minutes}分"),
    };
    let then = if matches!(now.step, Step::Change(_)) {
        "選ぶと結果へもどります"
    } else {
        "選ぶと次へ進みます"
    };
    view! {
        <div class="row between s">
            <span class="num">
                <b>"問" {number}</b>
                <span class="dim">" / " {of}</span>
            </span>
            <span class="dim">{left}</span>
        </div>
        {gauge::beats(&now.answers, place)}
        <h1 class="q">
            <span>
                <span class="vh">"問" {number} "。"</span>
                {asked.text}
            </span>
        </h1>
        <ol class="opts">
            {Degree::ALL.into_iter().rev().map(|degree| option(quiz, now.answers.get(place), place, degree)).collect_view()}
        </ol>
        <div class="row between">
            <button class="txt" type="button" on:click=move |_| answer(quiz, place, None)>
                {SKIP_LABEL}
            </button>
            <span class="s dim">{then} <span class="keys">"（数字キー1〜5でも）"</span></span>
        </div>
        {(!now.saved)
            .then(|| {
                view! {
                    <p class="s sig" role="status">
                        "この端末には保存できません。ページを閉じるまでは、このまま続けられます。"
                    </p>
                }
            })}
    }
    .into_any()
}

fn option(quiz: RwSignal<Quiz>, chosen: Option<Degree>, place: usize, degree: Degree) -> AnyView {
    let pressed = if chosen == Some(degree) { "true" } else { "false" };
    view! {
        <li>
            <button
                class="opt"
                type="button"
                aria-pressed=pressed
                aria-keyshortcuts=degree.number()
                on:click=move |_| answer(quiz, place, Some(degree))
            >
                {gauge::level(degree)}
                <span>{degree.label()}</span>
                {icon("check")}
            </button>
        </li>
    }
    .into_any()
}

fn start(quiz: RwSignal<Quiz>, answers: Answers) -> AnyView {
    view! {
        <div class="intro">
            <h1>"どんな仕事の場面に、引かれますか？"</h1>
            <p>
                "15問に答えると、臨床工学技士と、となりの2つの仕事（診療放射線技師・臨床検査技師）のうち、どの場面に引かれているかが見えます。"
            </p>
        </div>
        <div class="tells" inner_html=TELLS></div>
        <p>{TEXTS.instruction}</p>
        {begin(quiz, answers)}
        <div class="call">
            {icon("lock")}
            <p>"答えは、この端末だけに保存します。どこにも送りません。いつでも消せます。"</p>
        </div>
        <p class="s dim">
            "質問はCEナビが作りました。大ぜいの人の答えで確かめることは、まだできていません。考えるきっかけとして使ってください。"
        </p>
        {(answers.answered() > 0).then(eraser)}
    }
    .into_any()
}

/// What the quiz can tell and what it cannot.
const TELLS: &str = "<div><h2>わかること</h2><ul class=\"ticks\">\
    <li>今の興味が、どの仕事の場面に近いか</li>\
    <li>どの答えが、そう見せているか</li>\
    <li>職場と学び方の希望（あと9問で）</li></ul></div>\
    <div><h2>わからないこと</h2><ul class=\"ticks\">\
    <li>能力や、向き不向き</li>\
    <li>合格や就職の見込み</li>\
    <li>ほかの人とくらべた順番</li></ul></div>";

fn begin(quiz: RwSignal<Quiz>, answers: Answers) -> AnyView {
    let to = move |step: Step| move |_| show(quiz, step);
    if answers.answered() == 0 {
        return view! {
            <div class="btns">
                <button class="btn go" type="button" on:click=to(Step::Ask(0))>
                    "はじめる（15問・約" {minutes(PART_1)} "分）"
                </button>
            </div>
            <noscript>
                <p class="s sig">
                    "この診断に答えるには、ブラウザのJavaScriptが必要です。ほかのページは、このまま読めます。"
                </p>
            </noscript>
        }
        .into_any();
    }
    let resume = Step::resume(&answers);
    let go_on = match resume {
        Step::Ask(place) => format!("続きから（問{}）", place + 1),
        Step::Pause => "続きから".into(),
        _ => "結果を見る".into(),
    };
    view! {
        <div class="btns">
            <button class="btn go" type="button" on:click=to(resume)>
                {go_on}
            </button>
            <button class="btn" type="button" on:click=to(Step::Ask(0))>
                "問1から見直す"
            </button>
        </div>
        <p class="s dim">"前に選んだ答えが、" {answers.answered()} "問分あります。"</p>
    }
    .into_any()
}

fn pause(quiz: RwSignal<Quiz>) -> AnyView {
    let optional = COUNT - PART_1;
    view! {
        <div class="intro">
            <h1>"3つの仕事についての質問は、ここまでです。"</h1>
            <p>
                "このまま結果を見られます。あと" {optional} "問（約" {minutes(optional)}
                "分）に答えると、職場と学び方の希望もわかります。3つの仕事の順番は、変わりません。"
            </p>
        </div>
        <div class="btns">
            <a class="btn go" href=href(&Route::QuizResult)>
                "結果を見る"
            </a>
            <button class="btn" type="button" on:click=move |_| show(quiz, Step::Pause.after())>
                "あと" {optional} "問に答える"
            </button>
        </div>
    }
    .into_any()
}
