//! The article that this app began with: each of its statements, the page that takes it up, and the sentence there that
//! tells it in our words or puts it right.

use std::{collections::BTreeSet, fs};

use ce_navi::{
    guide::{ARTICLES, READING_LIST, TERMS, article::by_slug},
    route::Route,
};
use toml::Table;

use crate::guide::words;

/// What the seed said, the address that covers it, and what is said there.
const STATEMENTS: &[(&str, &str, &str)] = &[
    // the opening
    ("新型コロナでECMOが注目された", "guide/ecmo/", "2020年2月から2022年6月までに、1,287人が受けました"),
    ("ECMOは命を救う最後の砦", "guide/ecmo/", "ECMOは、病気を治す機械ではありません"),
    ("ECMOを扱うのは臨床工学技士", "guide/ecmo/", "臨床工学技士だけの手がらではありません"),
    ("臨床工学技士は医療機器のスペシャリストで国家資格", "guide/what-is-ce/", "その両方を学んで取る国家資格です"),
    ("「臨床」と「工学」の両方の仕事", "guide/what-is-ce/", "「工学」は、機械や電気のしくみを役立てる学問です"),
    // three fields, every device
    ("仕事は三つの分野に分かれる", "guide/devices/", "臨床工学技士の仕事は、大きく三つに分けて説明されます"),
    ("生命維持装置の操作", "guide/devices/", "息、血のめぐり、体の中のはたらきを、代わりに行うか助ける装置です"),
    ("人工呼吸器", "guide/devices/", "空気や酸素を肺へ送り、息を助けます"),
    ("人工透析装置", "guide/devices/", "腎臓の代わりに、血からいらない物と余分な水を取りのぞきます"),
    ("人工心肺装置", "guide/devices/", "心臓を止めて手術をする間、心臓と肺の代わりをします"),
    ("医療機器の保守・点検", "guide/devices/", "使う前、使っている間、使った後に調べるのが保守点検です"),
    ("輸液ポンプ", "guide/devices/", "点滴の薬を、決めた速さで流す機械です"),
    ("心電図モニター", "guide/devices/", "心臓の小さな電気を読み、波形を映し続ける機械です"),
    ("電気メス", "guide/devices/", "電気の熱で、切りながら血を止める道具です"),
    ("手術室・ICUでのサポート", "guide/devices/", "手術の前に機器をそろえ、手術中のトラブルに対応します"),
    ("ペースメーカー", "guide/devices/", "心臓に弱い電気を送る小さな機械です"),
    ("医療職か技術職か、答えは両方", "guide/devices/", "医療と技術の両方を学んだ人だから、間をつなげます"),
    ("縁の下の力持ち", "guide/what-is-ce/", "「縁の下の力持ち」とも呼ばれます"),
    // workplaces
    ("病院・クリニックで働く", "guide/workplaces/", "手術室、集中治療室、透析室、機器を管理する部門などがあります"),
    ("医療機器メーカーで働く", "guide/workplaces/", "製品の開発：新しい機器を考え、試し、安全を確かめます"),
    ("医療機器販売会社で働く", "guide/workplaces/", "いろいろな会社の機器を、病院に届ける仕事です"),
    // whom it suits
    ("機械が好きで人の役に立ちたい人に向く", "guide/is-it-for-me/", "機械の中を見て、しくみを考えるのが好き"),
    ("血を見るのが苦手でも大丈夫", "guide/is-it-for-me/", "それだけでは、言い足りません"),
    ("男女関係なく活躍できる", "guide/for-everyone/", "国家試験を受ける条件に、性別は入っていません"),
    ("夜勤はあるが、透析クリニックやメーカーを選べる", "guide/is-it-for-me/", "最初の職場から選べるとは限りません"),
    ("透析クリニックは夜勤がない", "guide/workplaces/", "夜や土曜、日曜の仕事がある所もあります"),
    // how to become one
    ("養成校で学び国家試験に合格する", "guide/how-to-become/", "国家試験に合格し、国の免許を受けます"),
    ("最短3年で受験資格", "guide/how-to-become/", "高校などを出て、指定の学校で3年以上学びます"),
    ("専門学校は3年、大学は4年", "guide/college-or-university/", "専門学校と短大は3年、大学は4年です"),
    ("専門学校は最短で社会へ、学費が安い、実習が充実", "guide/college-or-university/", "これは、学校側の説明です"),
    ("大学は幅広い知識、研究や開発、就職先の選択肢", "guide/college-or-university/", "研究や開発の仕事も目指せる"),
    (
        "実践重視は専門学校、じっくり学びたい人は大学",
        "guide/college-or-university/",
        "実践を重く見る人、早く現場に出たい人",
    ),
    (
        "専門学校卒は即戦力として高い評価",
        "guide/college-or-university/",
        "卒業した学校の種類で評価がちがうかを調べた数字は、見つかりませんでした",
    ),
    ("どちらでも資格は同じ", "guide/college-or-university/", "どちらを出ても、受ける国家試験と免許は同じです"),
    ("合格率は都内トップクラス", "guide/college-or-university/", "受けさせる人数をしぼると、合格率は上がります"),
    (
        "実習は10人以下のグループ",
        "guide/college-or-university/",
        "「実習は少ない人数の組で行う」などの説明は、学校の言葉です",
    ),
    ("専門学校は都道府県の認可校", "guide/for-families/", "学校としての条件を満たすという意味です"),
    // the outlook
    ("透析患者の増加で需要が高まる", "guide/outlook/", "今の数字は、そうなっていません"),
    ("高齢化で医療機器の需要が拡大", "guide/outlook/", "高齢の人の割合から、機器の仕事が何％ふえるとは言えません"),
    ("在宅医療での機器管理のニーズ", "guide/outlook/", "急にふえたあと、横ばいになったと説明されています"),
    ("機器が高度になり活躍の場が広がる", "guide/outlook/", "2021年の法律の改正で、できることがふえました"),
    ("臨床工学技士をめざしませんか", "guide/think-about-it/", "臨床工学技士を、候補の一つにしてみませんか"),
    // money
    ("修学支援新制度は給付型奨学金と授業料等減免", "guide/student-aid/", "二つの支援が、組みになっています"),
    ("修学支援は3段階", "guide/student-aid/", "今は、第Ⅰ区分から第Ⅳ区分まで、四つあります"),
    ("多子世帯は所得制限なしで無償", "guide/student-aid/", "所得にかかわらず、授業料と入学金が上限まで減免されます"),
    (
        "第1子が扶養を外れると多子世帯でなくなる",
        "guide/student-aid/",
        "一番上の子が働き始め、扶養が2人になると、対象から外れます",
    ),
    ("高校を通じて前の年の4月下旬からJASSOへ申し込む", "guide/student-aid/", "期間は高校で異なります"),
    ("減免は入学時に学校へ申し込む", "guide/student-aid/", "減免は、別に学校へ申請します"),
    (
        "分納は高校生・大学中退者・フリーランス・社会人のだれでも",
        "guide/installments/",
        "高校生、大学を離れた人、フリーランス、社会人のだれでも聞けます",
    ),
    ("半期・3か月・月ごとの分納", "guide/installments/", "前期と後期の、二回に分ける"),
    ("社会人の学び直し", "guide/adults/", "臨床工学技士は、学び直しでもめざせる国家資格です"),
    ("大学中退からの再出発", "guide/adults/", "大学で取った単位は、むだになるとは限りません"),
    ("フリーランスからの転身", "guide/adults/", "支援や授業料の相談で、求められることがあります"),
    // two neighbours
    ("診療放射線技師は医師のもとで放射線を扱う", "careers/", "医師または歯科医師"),
    ("臨床検査技師は検体の検査をする", "careers/", "血液などの検体と、心電図や超音波などの検査をします"),
];

/// The words of an address that is written in Markdown or in data.
fn told(address: &str) -> String {
    match Route::from_path(address) {
        Route::Article(slug) => words(by_slug(&slug).unwrap_or_else(|| panic!("{address}")).body),
        Route::Careers => fs::read_to_string("src/careers/careers.toml").unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_statement_of_the_seed_is_told_or_put_right_on_its_page() {
    let mut statements = BTreeSet::new();
    for (statement, address, sentence) in STATEMENTS {
        assert!(statements.insert(statement), "twice: {statement}");
        assert!(told(address).contains(sentence), "{statement}: {address} does not say {sentence}");
    }
    let used: BTreeSet<_> = STATEMENTS.iter().map(|(_, address, _)| *address).collect();
    assert_eq!(used.len(), ARTICLES.len() + 1, "every article takes something up");
}

#[test]
fn the_seeds_list_of_sixty_and_its_two_schools_are_there() {
    assert_eq!((READING_LIST.len(), TERMS.len()), (60, 60));
    let schools = fs::read_to_string("src/schools/schools.toml").unwrap();
    for claim in ["臨床工学技士の合格率は都内トップクラス", "高度医療技術の先端校で学ぶ3年間"]
    {
        assert!(schools.contains(claim), "{claim}");
    }
}

#[test]
fn what_the_seed_claimed_without_ground_is_nowhere_claimed() {
    for article in ARTICLES {
        let told = words(article.body);
        for claim in ["透析患者の増加", "都内トップクラス", "慣れれば平気", "向いていません", "Fラン", "今だけ", "夢"]
        {
            assert!(!told.contains(claim), "{}: {claim}", article.slug);
        }
    }
}

fn yen(amount: i64) -> String {
    let digits = amount.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + "円"
}

/// The article on support and the calculator read different files: this is where they meet.
#[test]
fn the_article_on_support_tells_the_amounts_that_the_calculator_uses() {
    let figures: Table = toml::from_str(&fs::read_to_string("src/aid/figures.toml").unwrap()).unwrap();
    let year = &figures["aid_years"].as_array().unwrap()[0];
    let article = told("guide/student-aid/");
    for band in year["bands"].as_array().unwrap() {
        assert!(article.contains(&(yen(band.as_integer().unwrap()) + "未満")), "{band}");
    }
    let grants = year["grants"].as_array().unwrap();
    let private =
        |grant: &&toml::Value| grant["group"].as_str() == Some("main") && grant["sector"].as_str() == Some("private");
    for band in grants.iter().find(private).unwrap()["bands"].as_array().unwrap() {
        for place in ["home", "away"] {
            assert!(article.contains(&yen(band[place].as_integer().unwrap())), "{band}");
        }
    }
    let caps = year["caps"].as_array().unwrap();
    for kind in ["senmon", "daigaku"] {
        let cap = caps.iter().find(|cap| {
            [cap["mode"].as_str(), cap["kind"].as_str(), cap["sector"].as_str()]
                == [Some("day"), Some(kind), Some("private")]
        });
        for fee in ["tuition", "entrance"] {
            assert!(article.contains(&yen(cap.unwrap()[fee].as_integer().unwrap())), "{kind} {fee}");
        }
    }
    let adults = told("guide/adults/");
    for stage in figures["training"]["stages"].as_array().unwrap() {
        let (percent, cap) = (&stage["percent"], stage["cap"].as_integer().unwrap() / 10_000);
        assert!(adults.contains(&format!("{percent}％（年{cap}万円まで）")), "{percent}");
    }
}

#[test]
fn the_chart_and_its_table_tell_the_figures_of_the_survey() {
    let body = by_slug("outlook").unwrap().body;
    let told = words(body);
    for (year, patients) in [
        ("2016", "329,609"),
        ("2017", "334,505"),
        ("2018", "339,841"),
        ("2019", "344,640"),
        ("2020", "347,671"),
        ("2021", "349,700"),
        ("2022", "347,474"),
        ("2023", "343,508"),
        ("2024", "337,414"),
    ] {
        assert!(told.contains(&format!("{year}年{patients}人")), "{year}");
    }
    assert_eq!(body.matches("<circle class=\"f-").count(), 9);
    let height = |at: usize| -> f64 {
        let circle = body.split("<circle ").nth(at + 1).unwrap();
        circle.split("cy=\"").nth(1).unwrap().split("rem").next().unwrap().parse().unwrap()
    };
    let heights: Vec<f64> = (0..9).map(height).collect();
    assert!(heights[..6].windows(2).all(|pair| pair[0] > pair[1]), "up to 2021: {heights:?}");
    assert!(heights[5..].windows(2).all(|pair| pair[0] < pair[1]), "and down: {heights:?}");
}
