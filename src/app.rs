//! The shell: which screen, its header bar and navigation, the document's title, and the focus when the screen changes.

use reactive_graph::{effect::Effect, graph::untrack, prelude::*, signal::RwSignal};

#[cfg(not(feature = "csr"))]
use crate::schools::{
    SCHOOLS,
    school::{self, School},
};
use crate::{
    aid::view as money,
    browser::{
        address::{self, href},
        event,
        offline::{self, Offline},
        page,
    },
    guide::{self, article},
    quiz,
    route::{Route, Section},
    schools, settings,
    still::still_page,
    ui::{
        html::{button, element, icon, link, small_icon},
        install,
        screen::{Region, Screen, Shell, region, still},
    },
};

/// What the head of a screen's document says.
pub struct Head {
    pub title: String,
    pub description: String,
}

/// The screen for an address: an id that no feature knows is no screen.
#[must_use]
pub fn known(route: Route) -> Route {
    match &route {
        Route::Article(slug) if article::by_slug(slug).is_none() => Route::NotFound,
        // Of the schools the phone holds no list before one was read: the page says if there is none.
        #[cfg(not(feature = "csr"))]
        Route::School(id) if school::by_id(id).is_none() => Route::NotFound,
        _ => route,
    }
}

/// The screens whose address carries an id: one for each school and each article.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn numbered_routes() -> Vec<Route> {
    let articles = guide::ARTICLES.iter().map(|article| Route::Article(article.slug.into()));
    articles.chain(SCHOOLS.iter().map(|school| Route::School(school.id.into()))).collect()
}

/// Title and description of a screen.
#[must_use]
pub fn head(route: &Route) -> Head {
    let (title, description) = match route {
        Route::Home => {
            ("臨床工学技士をめざす人のために", "興味・学校・お金のことを、ひとつで調べられる無料のアプリです。")
        }
        Route::Schools => (
            "学校をさがす",
            "臨床工学技士（診療放射線技師・臨床検査技師も）を養成する大学・専攻科・専門学校を、名前・場所・年限からさがせます。学費と合格率は、出典つきです。",
        ),
        #[cfg(not(feature = "csr"))]
        Route::School(id) => return school::by_id(id).map_or_else(|| head(&Route::NotFound), school_head),
        // Its page brings the name.
        #[cfg(feature = "csr")]
        Route::School(_) => ("学校の詳細", ""),
        Route::Compare => {
            ("学校をくらべる", "えらんだ学校を4校まで、横にならべてくらべます。不明は、不明のまま出します。")
        }
        Route::Routes => (
            "専門学校3年と大学4年",
            "臨床工学技士になる道のりを、かかる年数とお金でくらべます。国家試験と免許は、どの道でも同じです。",
        ),
        Route::Guide => ("ガイド", "臨床工学技士の仕事、学び方、お金のことを、読む人と話題からえらべます。"),
        Route::Article(slug) => article::by_slug(slug).map_or(("", ""), |article| (article.title, article.description)),
        Route::Reading => ("進路の読みもの60本", "専門学校を紹介するサイトの記事を、話題と読む人からさがせます。"),
        Route::Glossary => ("用語集", "臨床工学技士の記事に出てくる言葉の、読みと意味。"),
        Route::Careers => (
            "三つの国家資格をくらべる",
            "臨床工学技士・診療放射線技師・臨床検査技師の仕事、国家試験の結果、生成AIの評価を横にならべます。",
        ),
        Route::Quiz => {
            ("診断", "どんな仕事の場面に引かれるかを、15問・約2分で見てみます。答えはこの端末だけに保存します。")
        }
        Route::QuizResult => (
            "診断の結果",
            "臨床工学技士・診療放射線技師・臨床検査技師の、どの場面に引かれているか。理由と、次にすること。",
        ),
        Route::Money => (
            "学費と支援を計算",
            "返さなくてよい支援（給付奨学金と、授業料・入学金の減免）がいくらになり、学費がいくら残るかを計算します。入力した内容は、端末の外に出ません。",
        ),
        Route::MoneyResult => {
            ("学費と支援の計算の結果", "支援の区分の見込み、毎月の給付奨学金、授業料と入学金の減免、学年ごとに残る額。")
        }
        Route::MoneyCheck => {
            ("計算をこの端末で確かめる", "公表されている計算例を、この端末で計算しなおして、資料の答えとならべます。")
        }
        Route::Sources => ("出典", "このアプリの数字を読んだ資料の題名、年、アドレス。"),
        Route::Accessibility => {
            ("アクセシビリティ", "だれでも使えるように、何をどう確かめたか。まだできていないこと。")
        }
        Route::SchoolSources => ("学校の出典", "学校の一覧と、学校ごとの数字を読んだ資料の題名、年、アドレス。"),
        Route::Traffic => ("通信の記録", "このアプリが読んだファイルの記録です。外の相手とは、通信していません。"),
        Route::Settings => ("設定", "ふりがな、文字サイズ、配色、この端末に保存したものを変えられます。"),
        _ => ("ページが見つかりません", "このアドレスのページはありません。"),
    };
    Head { title: format!("{title} | CEナビ"), description: in_document(|| description.into()) }
}

/// A description belongs to the document: the app changes the title alone and carries no description.
fn in_document(description: impl FnOnce() -> String) -> String {
    if cfg!(feature = "ssr") { description() } else { String::new() }
}

#[cfg(not(feature = "csr"))]
fn school_head(school: &School) -> Head {
    Head { title: school.title() + " | CEナビ", description: in_document(|| school.summary()) }
}

/// The main part of a screen.
fn page(route: &Route) -> Screen {
    match route {
        Route::Guide => guide::view::guide_page(),
        Route::Reading => guide::view::reading_page(),
        Route::QuizResult => quiz::view::quiz_result_page(),
        Route::Money | Route::MoneyResult | Route::MoneyCheck => money::money_page(route),
        Route::Schools => schools::view::schools_page(),
        Route::Compare => schools::view::compare_page(),
        Route::Home
        | Route::School(_)
        | Route::Routes
        | Route::Article(_)
        | Route::Careers
        | Route::Glossary
        | Route::Sources
        | Route::SchoolSources
        | Route::Traffic
        | Route::Accessibility => still_page(route),
        Route::Settings => settings::settings_page(),
        _ => not_found_page(),
    }
}

/// Whatever fills the shell for a route.
fn shell(route: &Route) -> Shell {
    match route {
        Route::Quiz => quiz::view::quiz_page(),
        route => Shell { bar: bar(route.clone()), navigation: navigation(route), screen: page(route) },
    }
}

/// The body of a screen's document, which the app later starts in.
#[cfg(feature = "ssr")]
#[must_use]
pub fn body(route: &Route) -> String {
    use crate::ui::icon::SPRITE;
    use reactive_graph::owner::Owner;

    let shell = Owner::new().with(|| shell(route).html());
    element("svg hidden", SPRITE) + &element("div class=shell", &shell)
}

/// The whole app, opened at a screen.
pub fn app(route: Route) {
    // A new value for every visit, so that a screen asked for again starts anew with the address's query.
    let route = RwSignal::new(known(route));
    address::on_change(move |by_link| {
        install::leave();
        route.set(known(address::current()));
        event::before_paint(move || arrive(by_link));
    });
    page::answer_before_leaving();
    Effect::new(move |_| {
        let route = route.get();
        address::arrived();
        page::set_waiting(false);
        // The page of a school brings its name.
        if !matches!(route, Route::School(_)) {
            page::set_title(&head(&route).title);
        }
        untrack(|| shell(&route)).show();
    });
}

/// After another screen was drawn: at its top when a link led there (back and forward keep the browser's place).
fn arrive(by_link: bool) {
    if by_link {
        page::scroll_to_top();
    }
    page::arrive();
}

/// The header bar. The quiz draws its own.
fn bar(route: Route) -> Region {
    let state = RwSignal::new(offline::state());
    offline::on_change(move || state.set(offline::state()));
    region(
        move || bar_html(&route, state.get()),
        |act| {
            if act.name == UPDATE {
                offline::take_new_version();
            }
        },
    )
}

fn bar_html(route: &Route, state: Offline) -> String {
    let settings = match route {
        Route::Settings => String::new(),
        _ => link(&href(&Route::Settings), "class=ico aria-label=設定", &icon("knobs")),
    };
    if matches!(route, Route::Home | Route::Guide | Route::NotFound) {
        return [brand("brand"), element("span class=status role=status", &offline_status(state)), settings].concat();
    }
    let (back, name) = whence(route);
    let back = link(&href(&back), "class=\"ico wide-hide\" aria-label=もどる", &icon("back"));
    [back, brand("brand wide-only"), element("span class=\"t wide-hide\"", name), settings].concat()
}

/// Where the arrow of the header bar leads, and the short name beside it.
fn whence(route: &Route) -> (Route, &'static str) {
    match route {
        Route::QuizResult => (Route::Quiz, "診断の結果"),
        Route::School(_) => (Route::Schools, "学校の詳細"),
        Route::MoneyResult => (Route::Money, "計算の結果"),
        Route::Article(_) | Route::Reading | Route::Glossary | Route::Careers => (Route::Guide, "ガイド"),
        Route::Compare => (Route::Schools, "学校をくらべる"),
        Route::Routes => (Route::Schools, "3年と4年をくらべる"),
        Route::Schools => (Route::Home, "学校をさがす"),
        Route::Money => (Route::Home, "学費と支援を計算"),
        Route::Sources => (Route::Settings, "出典"),
        Route::Accessibility => (Route::Settings, "アクセシビリティ"),
        Route::MoneyCheck => (Route::Settings, "計算を確かめる"),
        Route::SchoolSources => (Route::Sources, "学校の出典"),
        Route::Traffic => (Route::Settings, "通信の記録"),
        Route::Settings => (Route::Home, "設定"),
        Route::Home | Route::Quiz | Route::Guide | Route::NotFound => (Route::Home, ""),
    }
}

fn brand(class: &str) -> String {
    const MARK: &str = "<svg viewBox=\"0 0 36 24\" aria-hidden=true>\
        <path d=\"M1.5 15h4V7h5v8h4.5l2.5-4 3.5 9 4-17 3 12h3\"/><circle cx=33 cy=15 r=2.5 /></svg>CEナビ";
    link(&href(&Route::Home), &["class=\"", class, "\""].concat(), MARK)
}

/// The name of the key that brings a new version.
const UPDATE: &str = "update";

/// How the stored copy of the app stands; a new version is offered here, never in a dialog.
fn offline_status(state: Offline) -> String {
    match state {
        Offline::Unknown => String::new(),
        // The words stand behind a drawing in both, so that they do not move when the copy is complete.
        Offline::Saving => small_icon("phone") + &element("span", "保存しています…"),
        Offline::Saved => small_icon("saved") + &element("span", "オフラインでも使えます"),
        Offline::NewVersion => button(UPDATE, "", "class=txt", "新しいデータに入れかえる"),
    }
}

fn navigation(route: &Route) -> String {
    let here = route.section();
    let entry = |section: Section, to: Route, drawing: &str, name: &str| {
        let current = match here == Some(section) {
            true if *route == to => "aria-current=page",
            true => "aria-current=true",
            false => "",
        };
        element("li", &link(&href(&to), current, &(icon(drawing) + name)))
    };
    let entries = [
        entry(Section::Home, Route::Home, "home", "ホーム"),
        entry(Section::Quiz, Route::Quiz, "pulse", "診断"),
        entry(Section::Schools, Route::Schools, "school", "学校"),
        entry(Section::Money, Route::Money, "yen", "お金"),
        entry(Section::Guide, Route::Guide, "book", "ガイド"),
    ];
    element("ul", &entries.concat())
}

fn not_found_page() -> Screen {
    let words = "<h1>ページが見つかりません</h1><p>アドレスが変わったか、打ちまちがいかもしれません。</p>";
    let home = element("p", &link(&href(&Route::Home), "class=\"btn go\"", "ホームへ"));
    still("main read-w", words.to_owned() + &home)
}
