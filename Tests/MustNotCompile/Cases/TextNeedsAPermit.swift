// error: extra argument 'to' in call
// error: missing arguments for parameters 'spending', 'at' in call

import Commerce
import Compliance
import Telnyx

func send(
    _ text: MessageText, to number: E164, _ permit: consuming ContactPermit, from sender: MessageRequest.Sender,
    at moment: WallTime, through client: TelnyxClient
) async throws {
    #if CONTROL
    let message = try MessageRequest(spending: permit, at: moment, sender: sender, text: text)
    #else
    let message = MessageRequest(to: number, sender: sender, text: text)
    #endif
    _ = try await client.send(message)
}
