import Commerce
import Lookalike

/// Somebody made up whom the demonstration calls: where to reach them, and what they do with the call.
struct DemoPerson {
    let firstName: String
    let lastName: String
    let numberText: String
    let email: String
    /// Sets the identifiers of this person's carts apart from everybody else's.
    let cartPrefix: String
    let caller: CallerScript

    var number: E164? { E164(numberText) }

    func cart(_ number: Int) -> CartID { CartID("cart_\(cartPrefix)\(number)") }

    /// Says it is too expensive, takes the offer, asks for the link. Her phone lets the agent's voice back into the line.
    static let rosalind = DemoPerson(
        firstName: "Rosalind", lastName: "Sample", numberText: "+18135550142", email: "rosalind@example.com",
        cartPrefix: "471",
        caller: CallerScript(
            pickUp: .answers(afterSeconds: 1),
            steps: [
                .awaitStream, .wait(seconds: 0.4), .say("caller-hello"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-yes"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-too-expensive"), .awaitAgentSilence(milliseconds: 1_300),
                .say("caller-yes-sounds-good"), .say("caller-text-me-the-link"),
            ],
            echo: .init(decibels: -20, delayMilliseconds: 150), comfortNoise: -60))

    /// Says "stop calling me" while the agent is in the middle of its second turn.
    static let beatrice = DemoPerson(
        firstName: "Beatrice", lastName: "Sample", numberText: "+18135550143", email: "beatrice@example.com",
        cartPrefix: "472",
        caller: CallerScript(
            pickUp: .answers(afterSeconds: 1),
            steps: [
                .awaitStream, .wait(seconds: 0.4), .say("caller-hello"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-yes-this-is-she"), .awaitAgentSpeech(speech: 2, milliseconds: 1_500), .wait(seconds: 0.8),
                .say("caller-stop-calling-me"),
            ],
            comfortNoise: -60))

    /// Is not at home.
    static let marianne = DemoPerson(
        firstName: "Marianne", lastName: "Sample", numberText: "+18135550144", email: "marianne@example.com",
        cartPrefix: "473", caller: CallerScript(pickUp: .noAnswer))

    static let all = [rosalind, beatrice, marianne]
}
