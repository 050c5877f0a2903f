/// One clause of a line: what is rendered as one sound, sent under one mark and so heard or not heard as a whole.
package struct LineSegment: Hashable, Sendable {
    /// Position in the line, from 0.
    package let ordinal: Int
    /// The clause with its variables in double braces, as the merchant wrote it.
    package let template: String
    /// The variables that the template uses, in order of first use.
    package let variables: [LineVariable]
    /// What the law wants heard and this clause says.
    package let parts: [MandatoryPart]
    /// Whether the clause sells: it may be said only after the sales purpose was told and the person allowed the call to go on.
    package let isSales: Bool
    /// Whether the clause speaks of a granted offer: it may be said only after one.
    package let isOffer: Bool
    /// Numbers in the template that are no offer, such as the key in "press nine"; words or digits as they stand there.
    package let allowedNumbers: [String]

    package init(
        ordinal: Int, template: String, variables: [LineVariable], parts: [MandatoryPart], isSales: Bool,
        isOffer: Bool, allowedNumbers: [String]
    ) {
        self.ordinal = ordinal
        self.template = template
        self.variables = variables
        self.parts = parts
        self.isSales = isSales
        self.isOffer = isOffer
        self.allowedNumbers = allowedNumbers
    }
}

extension LineSegment {
    /// Longer than this (about two seconds of speech) and the script's author is warned.
    package static let comfortableLength = 45
    /// Longer than this and the script is refused: too much would be unheard when the person cuts in.
    package static let greatestLength = 90
    /// What one variable counts for when a template's length is taken.
    package static let variableLength = 10
}
