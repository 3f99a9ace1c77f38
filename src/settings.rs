//! 設定: the reader's own furigana, text size and colours, and what is stored on this phone.
//!
//! Kept as `furigana,text,theme` (see [`Settings::to_saved`]); `public/boot.js` reads the same text to set the attributes
//! before the first paint.

use reactive_graph::{prelude::*, signal::RwSignal};

use crate::{
    aid,
    browser::{
        address::href,
        clock::today,
        page,
        storage::{self, Key},
    },
    civil_date::CivilDate,
    quiz,
    route::Route,
    saved, schools,
    schools::{COLLECTED, school::date_text},
    ui::{
        act::Act,
        html::{button, element, elements, fold, icon, link},
        screen::{Screen, screen},
    },
};

/// 文字サイズ: a step on top of the size that the phone asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Standard,
    Large,
    ExtraLarge,
}

/// 配色.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Device,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub furigana: bool,
    pub text: TextSize,
    pub theme: Theme,
}

impl TextSize {
    const ALL: [(Self, &str); 3] = [(Self::Standard, "標準"), (Self::Large, "大"), (Self::ExtraLarge, "特大")];

    /// The value of `data-text`; `None` for the default.
    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Standard => None,
            Self::Large => Some("l"),
            Self::ExtraLarge => Some("xl"),
        }
    }

    fn from_attribute(value: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|(size, _)| size.attribute() == value).map_or_else(Self::default, |(size, _)| size)
    }
}

impl Theme {
    const ALL: [(Self, &str); 3] = [(Self::Device, "端末に合わせる"), (Self::Light, "明るい"), (Self::Dark, "暗い")];

    /// The value of `data-theme`; `None` for the default.
    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn from_attribute(value: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|(one, _)| one.attribute() == value).map_or_else(Self::default, |(theme, _)| theme)
    }
}

impl Settings {
    const VERSION: u32 = 1;

    #[must_use]
    pub fn to_saved(self) -> String {
        let furigana = if self.furigana { "on" } else { "" };
        let (text, theme) = (self.text.attribute().unwrap_or(""), self.theme.attribute().unwrap_or(""));
        saved::seal(Self::VERSION, &format!("{furigana},{text},{theme}"))
    }

    /// Whatever can be read of a kept text; the default for the rest.
    #[must_use]
    pub fn from_saved(text: &str) -> Self {
        let Some((Self::VERSION, payload)) = saved::open(text) else { return Self::default() };
        let mut parts = payload.split(',');
        let mut part = || parts.next().filter(|part| !part.is_empty());
        let furigana = part() == Some("on");
        let (text, theme) = (part(), part());
        Self { furigana, text: TextSize::from_attribute(text), theme: Theme::from_attribute(theme) }
    }

    /// With what a field says of the part that has its name.
    #[must_use]
    pub fn with(self, act: &Act) -> Self {
        let chosen = Some(&*act.value).filter(|value| !value.is_empty());
        match &*act.name {
            "furigana" => Self { furigana: chosen.is_some(), ..self },
            "text" => Self { text: TextSize::from_attribute(chosen), ..self },
            "theme" => Self { theme: Theme::from_attribute(chosen), ..self },
            _ => self,
        }
    }

    /// The settings kept on this phone.
    #[must_use]
    pub fn load() -> Self {
        storage::load(Key::Settings).map_or_else(Self::default, |text| Self::from_saved(&text))
    }

    /// Shows the document with these settings.
    fn show(self) {
        page::set_root_attribute("data-ruby", self.furigana.then_some("on"));
        page::set_root_attribute("data-text", self.text.attribute());
        page::set_root_attribute("data-theme", self.theme.attribute());
    }

    /// The same, and keeps them; whether they will be there on the next visit.
    pub fn apply(self) -> bool {
        self.show();
        storage::save(Key::Settings, &self.to_saved())
    }
}

pub fn settings_page() -> Screen {
    let settings = RwSignal::new(Settings::load());
    let said = RwSignal::new("");
    storage::on_change(Key::Settings, move || {
        let chosen = Settings::load();
        chosen.show();
        settings.set(chosen);
    });
    let acted = move |act: Act| {
        if act.name == "erase" {
            quiz::view::forget();
            aid::view::erase();
            storage::erase(Key::Tray);
            storage::erase(Key::Memos);
            schools::view::forget_memos();
            said.set("消しました。");
        } else {
            settings.update(|settings| *settings = settings.with(&act));
            said.set(if settings.get_untracked().apply() { "" } else { UNSAVED });
        }
    };
    screen("main read-w", move || page_html(settings.get(), said.get()), acted)
}

const UNSAVED: &str = "この端末には保存できません。この設定は、アプリを閉じるまでのものです。";

fn page_html(settings: Settings, said: &str) -> String {
    let text = TextSize::ALL.map(|(size, name)| segment("text", size.attribute(), name, settings.text == size));
    let theme = Theme::ALL.map(|(theme, name)| segment("theme", theme.attribute(), name, settings.theme == theme));
    [
        "<h1>設定</h1><section class=panel><label class=sw>\
        <span><b>ふりがな</b><br><span class=\"s dim\">ガイドの漢字に読みを付けます</span></span>",
        if settings.furigana { "<input type=checkbox role=switch name=furigana checked>" } else { FURIGANA_OFF },
        "</label></section><fieldset class=stack><legend>文字サイズ</legend>",
        &element("div class=seg", &text.concat()),
        "<div class=panel><p>透析の装置は、腎臓の代わりをします。</p></div>\
        <p class=\"s dim\">端末側の文字サイズにも、そのまま従います。</p></fieldset>\
        <fieldset class=stack><legend>配色</legend>",
        &element("div class=seg", &theme.concat()),
        "</fieldset><section class=stack aria-labelledby=stored><h2 id=stored>この端末のデータ</h2><div class=panel>\
        <p>診断の答え、計算の入力、くらべる学校、学校のメモは、この端末だけに保存しています。外には送りません。</p><div>",
        &fold(
            false,
            "答えと入力を消す",
            &("<p>診断の答え、計算の入力、くらべる学校、学校のメモを、すべて消します。元にもどせません。</p>".to_owned()
                + &button("erase", "", "class=btn", "すべて消す")),
        ),
        "</div>",
        &element("p role=status", said),
        "</div></section>",
        &about(today()),
    ]
    .concat()
}

fn way(to: &Route, name: &str) -> String {
    link(&href(to), "", &(element("b", name) + &icon("chev")))
}

/// The version of the app, the age of its data, and where to see that it speaks to nobody.
fn about(today: Option<CivilDate>) -> String {
    let age =
        CivilDate::parse(COLLECTED).zip(today).map(|(collected, today)| age(collected, today)).unwrap_or_default();
    [
        "<section class=stack aria-labelledby=version><h2 id=version>アプリとデータ</h2><div class=panel><p>版：",
        env!("CARGO_PKG_VERSION"),
        "</p><p>データを集めた日：",
        &date_text(COLLECTED),
        &age,
        "</p><p>年ごとの数字には、それぞれの年度と出典が付いています。</p></div><ul class=links>",
        &elements(
            "li",
            [
                way(&Route::MoneyCheck, "計算をこの端末で確かめる"),
                way(&Route::Sources, "数字の出典"),
                way(&Route::Traffic, "通信の記録"),
                way(&Route::Accessibility, "アクセシビリティ"),
            ],
        ),
        "</ul></section>",
    ]
    .concat()
}

/// How old data is, with a warning from a year on.
#[must_use]
pub fn age(collected: CivilDate, today: CivilDate) -> String {
    let months = (today.year - collected.year) * 12 + i32::from(today.month) - i32::from(collected.month);
    match months - i32::from(today.day < collected.day) {
        ..=0 => "（1か月以内）".into(),
        months @ 1..12 => ["（約", &months.to_string(), "か月前）"].concat(),
        _ => "（1年以上前）。学費や制度が変わっているかもしれません。新しい版に入れかえるか、学校や役所の今の案内で確かめてください。".into(),
    }
}

const FURIGANA_OFF: &str = "<input type=checkbox role=switch name=furigana>";

fn segment(group: &str, value: Option<&str>, name: &str, chosen: bool) -> String {
    let checked = if chosen { " checked>" } else { ">" };
    element(
        "label",
        &["<input type=radio name=", group, " value=\"", value.unwrap_or(""), "\"", checked, name].concat(),
    )
}
