/// What a person says of a body or mind, their own or that of someone close: nobody here may keep it (DUR-8).
enum HealthStatement {
    /// How many words may stand between "I" or "my" and what is the matter.
    static let reach = 6

    /// The words that name what is the matter, if a statement of it ends with the words at a place; nil for none.
    ///
    /// A thing of that name is no statement: "the pregnancy pillow" stays, "I am pregnant" does not.
    static func words(_ words: [HeardWord], at start: Int) -> Range<Int>? {
        guard let length = lengthOfCondition(words, at: start) else { return nil }
        let before = words[max(0, start - reach)..<start].map(\.bare)
        guard before.contains(where: persons.contains), before.contains(where: verbs.contains) else { return nil }
        let end = start + length
        if end < words.count, things.contains(words[end].bare) { return nil }
        return start..<end
    }

    private static func lengthOfCondition(_ words: [HeardWord], at start: Int) -> Int? {
        if conditions.contains(words[start].bare) { return 1 }
        guard start + 1 < words.count else { return nil }
        return conditions.contains("\(words[start].bare) \(words[start + 1].bare)") ? 2 : nil
    }

    private static let persons: Set<String> = [
        "i", "i'm", "i've", "im", "ive", "my", "he", "she", "he's", "she's", "we", "yo", "mi", "tengo", "padezco",
        "estoy", "soy",
        "j'ai", "je", "mon", "ma",
    ]
    private static let verbs: Set<String> = [
        "have", "has", "had", "having", "got", "am", "i'm", "im", "i've", "ive", "is", "was", "been", "with", "from",
        "for", "he's", "she's",
        "take", "taking", "takes", "on", "suffer", "tengo", "tiene", "padezco", "estoy", "soy", "esta", "j'ai", "suis",
        "a", "est",
    ]
    /// What makes a thing of a condition's name.
    private static let things: Set<String> = [
        "awareness", "shirt", "pillow", "ribbon", "charity", "book", "cookbook", "socks", "mug", "collection", "test",
        "tests", "monitor", "cuff", "kit", "meter", "strips", "pump", "bracelet", "case", "glass",
    ]

    /// Conditions and remedies, in English, Spanish and French, of one word or two.
    private static let conditions: Set<String> = [
        "cancer", "leukemia", "lymphoma", "tumor", "diabetes", "diabetic", "hiv", "herpes", "hepatitis",
        "epilepsy", "epileptic", "asthma", "lupus", "parkinson's", "parkinsons", "alzheimer's", "alzheimers",
        "dementia",
        "multiple sclerosis", "depression", "bipolar", "schizophrenia", "ptsd", "adhd", "anorexia", "bulimia", "autism",
        "autistic", "addiction", "alcoholic", "pregnant", "miscarriage", "abortion", "chemo", "chemotherapy",
        "dialysis", "insulin",
        "antidepressants", "methadone", "arthritis", "kidney failure", "heart failure", "heart disease",
        "heart condition",
        "blood pressure", "std", "covid", "tuberculosis", "cirrhosis", "infertility", "fibromyalgia",
        "anxiety disorder", "panic disorder", "eating disorder", "sida", "vih", "diabetica", "diabetico", "embarazada",
        "asma",
        "depresion", "epilepsia", "esquizofrenia", "quimioterapia", "enceinte", "diabete", "diabetique", "depressive",
        "asthme",
        "epilepsie", "chimiotherapie", "cancer du", "sclerose",
    ]
}
