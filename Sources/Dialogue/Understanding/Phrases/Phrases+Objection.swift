extension Phrases {
    /// Reasons for leaving a cart, and for not coming back to it.
    static let objection: [PhraseRule] = [
        PhraseRule(
            .shippingConcern,
            [
                "shipping *", "delivery *", "deliver *", "arrive *", "how long does it take", "how long will it take",
                "get here", "shipped", "ship to", "postage",
                "how soon", "how fast", "takes too long", "too long to", "pick it up", "pick up in store",
            ]),
        PhraseRule(
            .priceObjection,
            [
                "expensive", "too much", "costs a lot", "cost a lot", "cost so much", "costs so much", "too high",
                "so high", "pretty high", "too pricey", "pricey", "can not afford", "not afford",
                "over my budget", "out of my budget", "my budget", "out of my price", "cheaper", "lower price",
                "better price", "better deal", "any discount", "a discount",
                "discount", "discounts", "coupon", "coupons", "promo", "promo code", "on sale", "any deals",
                "a deal for me", "lower the price", "come down", "knock", "bring the price down",
                "the price", "the cost", "price is", "price was", "prices", "^ price $", "^ the money $", "too steep",
                "a lot of money", "more than i", "not worth", "rip off", "overpriced",
                "how much", "any offers", "special offer", "do better on", "not in the budget", "can not spend",
                "money is tight", "short on cash", "tight on money", "percent off", "dollars off",
                "not have the money", "money right now", "save some money", "cost me", "the total",
            ]),
        PhraseRule(
            .notInterested,
            [
                "not interested", "no interest", "not really interested", "not interested anymore",
                "no longer interested", "lost interest", "do not need it", "do not need one", "do not need that",
                "do not need anything", "do not want it", "do not want one", "do not want that", "do not want anything",
                "do not want any", "changed my mind", "change of mind",
                "no longer want", "no longer need", "not for me", "not going to buy",
                "will not be buying", "not buying", "not looking for", "no thank you bye",
                "forget it", "forget about it", "never mind", "nevermind", "decided against", "decided not",
                "do not want to buy", "i will pass", "going to pass", "hard pass", "waste of time", "wasting my time",
            ]),
        PhraseRule(
            .laterObjection,
            [
                "maybe later", "do it later", "order it later", "buy it later", "get it later", "finish it later",
                "later maybe", "later on", "come back to it", "come back later", "get to it", "get around to it",
                "think about it", "think it over", "to think", "let me think", "thinking about it", "sleep on it",
                "not ready", "not sure yet", "not decided", "still deciding", "have not decided", "undecided",
                "ask my", "talk to my", "check with my", "discuss it with", "talk it over", "get paid", "payday",
                "pay day", "next week", "next month", "next year", "this weekend", "on the weekend", "end of the month",
                "after the holidays", "after christmas", "in a few days", "in a couple", "not yet", "not today",
                "not this week", "another day", "some day", "someday", "some time to", "more time",
                "i will do it", "i will get it", "i will order", "i will buy", "going to wait", "i will wait",
                "want to wait", "rather wait", "holding off", "hold off", "need to wait", "saving it", "saved it for",
                "when i have time", "when i get home",
                "forgot about it", "got distracted", "got busy", "slipped my mind", "ran out of time",
            ]),
        PhraseRule(
            .technicalTrouble,
            [
                "not work", "not working", "did not go through", "not go through", "would not let me",
                "will not let me", "would not load", "not load", "error", "crashed", "crash", "froze", "frozen",
                "glitch", "glitchy", "declined",
                "card was", "my card", "payment", "checkout page", "the website", "your website", "the site", "page",
                "log in", "login", "password", "kept loading", "technical", "not accept", "not take my", "internet",
                "wifi", "my phone died", "my computer",
                "not find the", "address was", "not enter",
            ]),
        PhraseRule(
            .comparing,
            [
                "shopping around", "looking around", "just looking", "only looking", "i was looking", "looking at",
                "browsing", "window shopping", "comparing", "compare", "other options", "other stores", "other shops",
                "another store", "another shop", "different store",
                "checking", "somewhere else", "elsewhere", "amazon", "competitor", "competitors", "wanted to see",
                "was curious",
            ]),
        PhraseRule(
            .productQuestion,
            [
                "size", "sizes", "color", "colors", "colour", "colours", "dimensions", "how big", "how tall",
                "how wide", "how heavy", "too big", "too small", "fit", "fits", "material", "made of", "made from",
                "quality", "sturdy", "warranty", "guarantee",
                "return", "returns", "refund", "in stock", "out of stock", "assemble", "assembly", "reviews",
                "does it come", "do they come", "sure about the", "not sure if it", "match my", "what is in the cart",
                "what was in", "which item", "what item", "what did i", "what is in it",
            ]),
    ]
}
