//! The reading list: the titles of the sixty articles, word for word, and how they are found.

use std::collections::BTreeSet;

use ce_navi::guide::{
    READING_LIST, TOPICS,
    reader::Reader,
    reading_list::{self, Filter, Listed},
};
use proptest::prelude::*;

/// The titles as they stand at the foot of the site's article.
#[rustfmt::skip]
const TITLES: [&str; 60] = [
    "内閣支持率「若者の価値観の変化」そこから見える進路のミカタ",
    "Fラン大・事実上無試験大の学生は企業からどう見られている?",
    "経営悪化の私立大学に文科省が指導強化―価値のある進学とは?",
    "親が進路を考えてくれない_どういう事?どうしたらいい?",
    "専門学校は本当に楽しい?前向きの理由は在校生が感じる充実感",
    "通信制専門学校_自分時間と両立し「資格・スキルを身につける」",
    "大学の年内学力入試で進む、新たな「大学ミスマッチ」!?",
    "行く価値のある専門学校とは?分野選びの指針と考え方",
    "大学中退 親の気持ち",
    "年内学力入試の導入で、「Fラン vs 専門学校」はもう古い考え方",
    "年内学力入試が増えると、Fラン大学が見えにくくなる!?",
    "専門学校に偏差値はある?知っておきたい入試の仕組み",
    "大学年内入試拡大で専門学校の価値が上昇するこれだけの理由",
    "「学びたい学生を迎えたい専門学校」と「人を集めたい大学」の違い",
    "AI時代に「とりあえず大学」「どこかに就職」の感覚じゃダメ",
    "ホテルで働きたい_方法はいくつかあります",
    "社会人から専門学校へ_不安要素を解決!完全ガイド&学校紹介",
    "大学を中退して専門学校へ_新たなスタートが生む自信と未来",
    "知らないと損 ハローワーク経由で “安く”保育士資格を取る制度",
    "大学中退後の3つの道:今すぐ中途採用・新卒正社員・公務員も",
    "大学の年内学力入試が進む一方で──注目したい専門学校の実力",
    "AIで仕事はどうなる?高校生のための進路とキャリアガイド",
    "社会人から保育士に!専門学校で学ぶメリットと支援制度",
    "オールドメディアが報じない「専門学校」の実力こそ本当はスゴイ",
    "大学中退 人生終了 今は辛い気持ちでも、必ず立ち直れます",
    "子どもが大学を辞めたいと言ったら_専門学校で2年後正社員に",
    "リハビリの仕事に就くには:理学療法士と作業療法士の違いと、キャリアの選び方",
    "「公務員になってほしい」保護者へ_各省庁に強い語学専門学校",
    "理学療法と作業療法は何が違う?_やりたいリハビリはどっち?",
    "大学中退は終わりじゃない。2年で「企業が欲しがる人材」になる",
    "ホテル専門学校に行く意味ある?―意味もあれば価値もあります",
    "ホテル専門学校って厳しい?ホテル業界はこんなに変化している",
    "医療現場をテクノロジーで支える仕事— 臨床工学技士とは?",
    "保育士を目指す大学と専門学校の違い、どっちがおすすめ?",
    "映像クリエイターを目指す専門学校_きっと観てる“実写”映像",
    "AI時代のIT業界の目指し方_大学? 専門学校? 選び方完全ガイド",
    "特色ある学科・学び方の専門学校",
    "指定校推薦で大学中退した子どもへ – 親ができるサポートとは",
    "「なんとなく大学」合わずに中退_仕事観で出会えた専門学校",
    "高校生の子供が進路を迷っている、親はどう対応すればいい?",
    "「就職ミスマッチ」は避けられる!? 専門学校=業界付属校の強み",
    "大学中退から専門学校「再スタート迷子」にならない進路の選び方",
    "Fラン大と専門学校どっちがいい? そもそも「次元が違う」話",
    "高校卒業してからじゃ遅いんです_就活迷子にならない進路選び",
    "専門学校の就活は「スカウト型」_大学の就活は「売り込み型」",
    "専門学校のいいところが今の高校生に合っている7つの理由",
    "大学中退は親泣かせ?親の気持ち_心配は当然・次どうするの?",
    "高校1・2年生の進路選び、親子でチェック指定校推薦の”注意点”",
    "Fラン中退する人、専門学校で伸びる人、子どもに合う進路とは?",
    "指定校推薦の退学者が増加中_高校と大学の”取引”に生徒は不在",
    "Z世代の再起動=親世代に定着した「常識」の上書きが始まった",
    "氷河期世代の子供(Z世代)の君へ 「自分らしい」進路の見つけ方",
    "指定校推薦デメリット_大学進学前に親子で確認したいこと",
    "専門学校へ行こうよ",
    "未経験でもゴールが見える専門学校_行くメリット",
    "「いい大学じゃないと、いい会社には入れない」は本当?実はね!",
    "大学ミスマッチの先に見え隠れする就職ミスマッチ・退職代行",
    "高校卒業後どうする?どうしたい?で、悩んでいるあなたへ",
    "Fラン大に進学したら「まわりが驚くほどやる気がない」は本当?",
    "指定校推薦で、「うまくいった人」「失敗した人」に学ぶヒント",
];

#[test]
fn the_sixty_titles_stand_word_for_word_and_in_order() {
    let titles: Vec<_> = READING_LIST.iter().map(|listed| listed.title).collect();
    assert_eq!(titles, TITLES);
}

#[test]
fn a_link_is_shown_only_where_the_address_is_known() {
    let linked = |same_title| {
        let links = READING_LIST.iter().filter_map(|listed| listed.link.as_ref());
        links.filter(|link| link.same_title == same_title).map(|link| link.address).collect::<BTreeSet<_>>()
    };
    assert_eq!((linked(true).len(), linked(false).len()), (9, 4));
    let of = |number: usize| READING_LIST[number - 1].link.as_ref().map(|link| link.address);
    assert_eq!(of(22), Some("https://senmon-watcher.jp/aidedonaru"));
    assert_eq!(of(10), Some("https://senmon-watcher.jp/?p=45708"));
    assert_eq!(of(33), None, "its address was not found");
    assert_eq!(of(43), None, "an address that was only guessed is not shown");
}

#[test]
fn every_title_has_tags_and_every_tag_a_title() {
    for listed in READING_LIST {
        assert!(!listed.topics.is_empty() && !listed.readers.is_empty(), "{}", listed.title);
    }
    let used: BTreeSet<_> = READING_LIST.iter().flat_map(|listed| listed.topics).collect();
    assert_eq!(used, TOPICS.iter().collect());
    assert_eq!(TOPICS.len(), 22);
}

/// Counted by hand from the list of tags.
#[test]
fn the_counts_beside_the_tags_are_right() {
    let all = Filter::default();
    let topics = ["専門学校の選び方", "大学中退", "親向け", "進路の考え方", "就活", "年内入試", "ホテル", "IT"];
    assert_eq!(topics.map(|topic| all.count_with_topic(Some(topic))), [20, 12, 11, 10, 8, 5, 3, 1]);
    assert_eq!(Reader::ALL.map(|reader| all.count_with_reader(Some(reader))), [45, 38, 10, 14, 3, 0]);
    assert_eq!(all.count_with_topic(None), 60);
    let of_parents = Filter { reader: Some(Reader::Parent), words: "ignored?".into(), ..all };
    assert_eq!(of_parents.count_with_topic(Some("大学中退")), 0, "the words count too");
}

#[test]
fn words_are_found_however_they_are_typed() {
    let count = |words: &str| Filter { words: words.into(), ..Filter::default() }.found().count();
    assert_eq!(count("Fラン"), 6);
    assert_eq!(count("ｆらん"), 6, "full-width, small, in hiragana");
    assert_eq!(count("ホテル"), 3);
    assert_eq!(count("ほてる　専門学校"), 2, "both words, parted by a wide space");
    assert_eq!(count("  "), 60);
    assert_eq!(count("大学を離れた人"), 14, "tags are searched too");
    assert_eq!(count("ありそうにない言葉"), 0);
}

/// The same question asked the slow way.
fn fits(listed: &Listed, topic: Option<&str>, reader: Option<Reader>) -> bool {
    let (mut of_topic, mut of_reader) = (topic.is_none(), reader.is_none());
    for one in listed.topics {
        of_topic |= Some(*one) == topic;
    }
    for one in listed.readers {
        of_reader |= Some(*one) == reader;
    }
    of_topic && of_reader
}

#[test]
fn every_choice_finds_exactly_the_titles_with_its_tags() {
    let topics: Vec<Option<&str>> = TOPICS.iter().copied().map(Some).chain([None]).collect();
    let readers: Vec<Option<Reader>> = Reader::ALL.into_iter().map(Some).chain([None]).collect();
    for topic in &topics {
        for reader in &readers {
            let filter = Filter { topic: *topic, reader: *reader, words: String::new() };
            let found: Vec<_> = filter.found().map(|listed| listed.title).collect();
            let slow = READING_LIST.iter().filter(|listed| fits(listed, *topic, *reader));
            assert_eq!(found, slow.map(|listed| listed.title).collect::<Vec<_>>(), "{topic:?} {reader:?}");
            for other in &topics {
                let there = Filter { topic: *other, ..filter.clone() }.found().count();
                assert_eq!(filter.count_with_topic(*other), there);
            }
            for other in &readers {
                let there = Filter { reader: *other, ..filter.clone() }.found().count();
                assert_eq!(filter.count_with_reader(*other), there);
            }
        }
    }
}

#[test]
fn an_old_link_still_finds_the_same() {
    let filter =
        Filter::from_query("topic=%E5%A4%A7%E5%AD%A6%E4%B8%AD%E9%80%80&reader=%E4%BF%9D%E8%AD%B7%E8%80%85&q=AI");
    assert_eq!(filter, Filter { topic: Some("大学中退"), reader: Some(Reader::Parent), words: "AI".into() });
    assert_eq!(Filter::default().to_query(), "");
}

proptest! {
    #[test]
    fn a_choice_comes_back_from_its_address(
        topic in proptest::option::of(0usize..22), reader in proptest::option::of(0usize..6), words in "\\PC{0,12}",
    ) {
        let words = words.trim().to_owned();
        let filter = Filter { topic: topic.map(|at| TOPICS[at]), reader: reader.map(|at| Reader::ALL[at]), words };
        prop_assert_eq!(Filter::from_query(&filter.to_query()), filter);
    }

    #[test]
    fn any_address_gives_a_choice(query in "\\PC{0,60}") {
        let filter = Filter::from_query(&query);
        prop_assert!(filter.found().count() <= 60);
    }
}

#[test]
fn the_file_of_the_list_holds_every_article_as_it_is() {
    let file = reading_list::to_file();
    assert_eq!(file.lines().count(), 60);
    for (line, listed) in file.leak().lines().zip(READING_LIST) {
        let read = Listed::from_line(line).unwrap();
        assert_eq!((read.title, read.topics, read.readers), (listed.title, listed.topics, listed.readers));
        let link = |listed: &Listed| listed.link.as_ref().map(|link| (link.address, link.same_title));
        assert_eq!(link(&read), link(listed));
    }
    assert!(Listed::from_line("a title and nothing else").is_none());
}
