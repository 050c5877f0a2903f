/// The phrases that intents are known by, most serious first; the first rule that fits is taken.
enum Phrases {}
