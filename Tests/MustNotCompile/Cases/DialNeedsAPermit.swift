// error: extra argument 'to' in call
// error: missing arguments for parameters 'spending', 'at' in call

import Commerce
import Compliance
import Telnyx

func dial(
    _ number: E164, _ permit: consuming ContactPermit, from line: DialRequest.Line, as command: CommandID,
    at moment: WallTime, through client: TelnyxClient
) async throws {
    #if CONTROL
    let request = try DialRequest(spending: permit, at: moment, line: line, command: command, clientState: "")
    #else
    let request = DialRequest(to: number, line: line, command: command, clientState: "")
    #endif
    _ = try await client.dial(request)
}
