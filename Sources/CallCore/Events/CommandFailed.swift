/// The carrier refused a command, or could not be reached, after the retries that the command allows.
package struct CommandFailed: LogPayload {
    package let effect: EffectID
    package let command: CommandName
    package let failure: CommandFailure

    package init(effect: EffectID, command: CommandName, failure: CommandFailure) {
        self.effect = effect
        self.command = command
        self.failure = failure
    }

    package static let shape = PayloadShape(
        Self.init(effect:command:failure:),
        PayloadField("effect") { $0.effect },
        PayloadField("command") { $0.command },
        PayloadField("failure") { $0.failure })
}
