/// Goods that are sold by no call and no text: the carriers refuse them, the law asks for the buyer's age, or they are for children (AGE-4, AGE-5).
///
/// The raw values are stable.
package enum RestrictedGoods: String, Hashable, Sendable, CaseIterable {
    case alcohol
    /// With vapes and everything else that has nicotine in it.
    case tobacco
    /// With CBD.
    case cannabis
    /// With ammunition.
    case weapons
    case gambling
    /// Pornography and sex toys.
    case adult
    /// Goods for children: who is called might be one.
    case children

    /// The restricted goods that a shop's category names; nil for none.
    package init?(category: String) {
        let words = StopWords(category).words.map(\.text)
        guard let kind = Self.allCases.first(where: { $0.isNamed(in: words, by: $0.categoryWords) }) else { return nil }
        self = kind
    }

    /// The restricted goods that an item's title names; nil for none, and for what only belongs to them, such as a wine rack.
    package init?(title: String) {
        let words = StopWords(title).words.map(\.text)
        guard !words.contains(where: Self.accessories.contains),
            let kind = Self.allCases.first(where: { $0.isNamed(in: words, by: $0.titleWords) })
        else { return nil }
        self = kind
    }

    private func isNamed(in words: [String], by names: Set<String>) -> Bool {
        words.indices.contains { index in
            names.contains(words[index])
                || (index + 1 < words.count && names.contains("\(words[index]) \(words[index + 1])"))
        }
    }

    /// What makes a title that of another thing.
    private static let accessories: Set<String> = [
        "rack", "racks", "glass", "glasses", "mug", "mugs", "opener", "corkscrew", "cabinet", "cooler", "fridge",
        "decanter", "poster", "print", "book", "lamp", "table", "shelf", "sign", "vinegar", "candle",
    ]

    private var titleWords: Set<String> {
        switch self {
        case .alcohol:
            [
                "alcohol", "wine", "wines", "beer", "beers", "whiskey", "whisky", "bourbon", "vodka", "rum", "gin",
                "tequila",
                "mezcal", "champagne", "prosecco", "cognac", "brandy", "liqueur", "vermouth", "sake", "hard seltzer",
            ]
        case .tobacco:
            [
                "tobacco", "cigarette", "cigarettes", "cigar", "cigars", "cigarillos", "snus", "nicotine", "vape",
                "vapes",
                "vaping", "e cigarette", "e liquid", "hookah", "shisha",
            ]
        case .cannabis: ["cannabis", "cbd", "thc", "delta 8", "delta 9", "marijuana", "kratom"]
        case .weapons:
            [
                "firearm", "firearms", "handgun", "handguns", "rifle", "rifles", "shotgun", "shotguns", "pistol",
                "pistols", "revolver", "ammunition", "ammo", "silencer", "switchblade", "brass knuckles",
            ]
        case .gambling:
            ["gambling", "casino credits", "lottery", "lottery ticket", "scratch card", "sweepstakes", "betting"]
        case .adult: ["porn", "pornographic", "xxx", "vibrator", "dildo", "sex toy", "sex toys"]
        case .children: ["infant formula", "toddler", "kids toy", "kids toys"]
        }
    }

    /// Those of titles, and what a category may be called besides.
    private var categoryWords: Set<String> {
        let more: Set<String> =
            switch self {
            case .alcohol: ["alcoholic", "liquor", "liquors", "spirits"]
            case .tobacco: ["smoking", "smoke shop"]
            case .cannabis: ["hemp", "dispensary"]
            case .weapons: ["weapon", "weapons", "gun", "guns", "knives weapons"]
            case .gambling: ["casino", "gaming chips"]
            case .adult: ["adult", "erotic", "erotica", "sexual wellness"]
            case .children:
                ["children", "childrens", "kids", "baby", "babies", "infants", "toys", "toddlers", "juvenile"]
            }
        return titleWords.union(more)
    }
}
