/// What a person hears the carrier's own voice say.
struct CarrierWords: Equatable, Sendable {
    enum Progress: Equatable, Sendable { case began, ended }

    var text: String
    var progress: Progress
}
