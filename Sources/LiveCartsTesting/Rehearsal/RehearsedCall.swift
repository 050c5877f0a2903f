package import CallCore
import Commerce
import Compliance
package import Dialogue

/// The call that rehearsals are about. Nobody in it is real.
package enum RehearsedCall {
    package static func created(script: ScriptVersion, texting: Bool = true, recorded: Bool = true) -> Created {
        Created(
            call: "cal_rehearsal", merchant: "mrc_example_home", person: "per_rehearsal", cart: "crt_rehearsal",
            attempt: .first, script: script, rules: "2b77", machine: CallMachine.version,
            anchor: WallTime(secondsSince1970: 1_795_449_731), seed: CallSeed(7), textingPermitted: texting,
            limits: .house, isRecorded: recorded)
    }
}
