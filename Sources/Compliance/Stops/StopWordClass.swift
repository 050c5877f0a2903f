/// What a word does in a wish to be left alone, whatever its language; lines of ``StopGrammar`` name them as `@call`.
///
/// A class gathers the words that may stand for one another in a line, so that a rule is said once and holds for every way of
/// calling, every way of forbidding and each language whose words stand in that order.
enum StopWordClass: String, CaseIterable, Sendable {
    /// "No", which may also answer a question: it forbids only what stands next to it.
    case no
    /// Words that forbid: "don't", "never", "nicht".
    case dont
    /// Words that only tell of what is not: "didn't", "won't".
    case didnt
    /// What may stand between a word that forbids and what it forbids: "ever", "you dare", "even think of".
    case between
    /// "Stop" itself, as thumbs and recognisers write it: a stop wherever nothing excuses it.
    case stop
    /// Its like, which need something to end.
    case cease
    /// Words that make a partial transcript suspect, and nothing else.
    case suspect
    /// Words that end a service: "cancel", "disable".
    case disable
    /// Verbs that are nothing but ways to reach a person.
    case call
    /// Words that are such verbs and many other things too: "ring", "text".
    case ring
    /// Such verbs in Spanish, French, German and Portuguese.
    case llame
    /// The same as what somebody keeps doing: "calling", "trying".
    case calling
    /// "Called", "contacted": what a person may not want to be.
    case reached
    /// What comes in: "calls", "messages".
    case calls
    /// Ways to be a nuisance.
    case pester
    /// Wishing and allowing, which "not" turns round.
    case want
    /// What may stand between such a verb and what is not wanted: "to get any more of your".
    case any
    /// "Again", "anymore".
    case again
    /// The person who speaks, or those spoken for.
    case me
    case my
    /// A number or name to be struck out.
    case number
    /// Where numbers are kept.
    case list
    case remove
    case removed
    case consent
    case revoke
    /// Whose patience is at its end.
    case fed
    /// Lawyers, courts, police and the offices one complains to.
    case law
    /// A rude word that "off" follows.
    case rude
    /// Who is spoken to: "you", "you people".
    case you
    /// When to call, which is not whether to call.
    case when
    /// An hour of the day.
    case hour
    /// Who or what else may stop or call.
    case other
}
