import Commerce

/// A sent consent form: whole, or with what is wrong in words for whoever sent it.
enum FormReading: Equatable {
    case whole(number: E164, signature: String, textIDs: [String])
    case problems([String])

    static let numberProblem = "Write a telephone number with its area code, such as 813 555 0142 or +1 813 555 0142."

    /// - Parameter texts: the identifiers of the texts that were shown. A box counts only when it was sent, so that none is ticked by us.
    init(_ fields: FormFields, texts: [String]) {
        let number = fields["phone"].flatMap(FormNumber.read)
        let signature = fields["signature"]
        let agreed = texts.filter { fields["agree.\($0)"] == "yes" }
        var problems: [String] = []
        if number == nil { problems.append(Self.numberProblem) }
        if agreed.isEmpty { problems.append("Tick what you agree to. To agree to nothing, just close the page.") }
        if fields["adult"] != "yes" { problems.append("Only people of 18 or over can agree.") }
        if signature == nil { problems.append("Write your full name: it is your signature.") }
        if let number, let signature, problems.isEmpty {
            self = .whole(number: number, signature: signature, textIDs: agreed)
        } else {
            self = .problems(problems)
        }
    }
}
