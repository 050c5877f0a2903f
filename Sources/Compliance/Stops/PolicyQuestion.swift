/// A text that asks for the written do-not-call policy (REV-13, 47 CFR 64.1200(d)(1)).
struct PolicyQuestion {
    /// The words beside the policy's name, in which "do not call" would be a stop.
    let rest: [StopWords.Word]

    /// Its names, of which "do not call" is a part.
    private static let names = [
        ["do", "not", "call", "policy"], ["do", "not", "contact", "policy"], ["do", "not", "call", "list", "policy"],
        ["dont", "call", "policy"], ["no", "call", "policy"], ["dnc", "policy"], ["opt", "out", "policy"],
        ["stop", "policy"], ["politica", "de", "no", "llamar"], ["politica", "de", "no", "llamadas"],
    ]
    /// Texts that are nothing but the question.
    private static let keywords: Set<String> = ["policy", "policies", "your policy", "politica", "policy please"]
    private static let policies: Set<String> = ["policy", "policies", "politica", "politicas"]
    /// What a policy is about that somebody wants to read who was called or texted.
    private static let matters: Set<String> = [
        "call", "calls", "calling", "telemarketing", "text", "texts", "texting", "contact", "contacting", "llamadas",
        "mensajes",
    ]

    /// Nil when the words ask for no policy.
    init?(_ words: [StopWords.Word]) {
        let texts = words.map(\.text)
        if let named = Self.named(in: texts) {
            self.rest = Array(words[..<named.lowerBound] + words[named.upperBound...])
        } else if Self.keywords.contains(texts.joined(separator: " ")) {
            self.rest = []
        } else if texts.contains(where: Self.policies.contains), texts.contains(where: Self.matters.contains) {
            self.rest = words
        } else {
            return nil
        }
    }

    /// Where a name of the policy stands.
    private static func named(in words: [String]) -> Range<Int>? {
        for name in names {
            for start in words.indices where words[start...].starts(with: name) { return start..<start + name.count }
        }
        return nil
    }
}
