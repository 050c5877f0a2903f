import Commerce

/// The lines that the house itself says; every script has them all.
package enum ReservedLine: String, Sendable, CaseIterable {
    /// The first words: AI, seller, opt-out, recording notice, then the question (OPN-1 to OPN-9).
    case opening
    /// The same parts in their shortest form, said when the opening was cut twice.
    case openingShort = "opening.short"
    /// Confirms a stop; said only when the suppression is stored.
    case stopConfirmation = "stop.confirmation"
    /// Ends after a stop that could not be stored: confirms nothing.
    case stopPoliteEnd = "stop.polite_end"
    /// Asks for the last words again, after the recogniser failed or nothing fitted.
    case sorryAgain = "sorry.again"
    /// Ends because the house itself cannot go on.
    case sorryTrouble = "sorry.trouble"
    /// Said when a call goes on after its process died.
    case recoveryApology = "recovery.apology"
    /// Ends with somebody who may be a child (DUR-7).
    case minorEnd = "minor.end"
    /// Ends with somebody whom no call should sell to: ill, grieving or confused (DUR-9).
    case careEnd = "care.end"
    /// Ends with somebody in an emergency, naming the emergency number in words (DUR-9).
    case emergencyEnd = "emergency.end"
    /// Tells somebody who refuses to be recorded that nothing of it is kept; the call goes on (DUR-4).
    case recordingOff = "recording.off"
    /// Interrupts somebody who gives a card number or another secret: none is taken by voice (PCI-1, DUR-8).
    case secretRefusal = "secret.refusal"
    /// Ends with somebody else than the person wanted.
    case wrongPersonEnd = "wrong_person.end"
    /// Spoken by the carrier's own voice when ours cannot be heard: seller, callback number, opt-out (DIA-3).
    case fallbackCarrier = "fallback.carrier"
    /// Ends after silence, or after answers that fit nothing.
    case goodbye
    /// Ends when the call has lasted too long (DUR-10).
    case timeOver = "time.over"

    package var id: LineID { LineID(rawValue) }
}
