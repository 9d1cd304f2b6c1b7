import { expect, test } from "vitest";
import { parseWrk } from "./wrk";

const printed = `Running 5s test @ http://127.0.0.1:3000/
  1 threads and 50 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.51ms    1.20ms  30.11ms   92.10%
    Req/Sec    20.10k     1.11k   22.34k    80.00%
  Latency Distribution
     50%  812.00us
     75%    2.60ms
     90%    3.10ms
     99%    1.02s 
  100123 requests in 5.01s, 540.10MB read
Requests/sec:  19984.63
Transfer/sec:    107.81MB
`;

test("wrk's figures are read in answers per second and ms", () => {
  expect(parseWrk(printed)).toEqual({ perSecond: 19984.63, p50: 0.812, p99: 1020 });
});

test.each(["Non-2xx or 3xx responses: 4", "Socket errors: connect 0, read 3, write 0, timeout 0"])(
  "a load with failed answers is no figure: %s",
  (failed) => {
    expect(() => parseWrk(printed.replace("Requests/sec", `${failed}\nRequests/sec`))).toThrow(failed);
  },
);

test("an output that is not wrk's is no figure", () => {
  expect(() => parseWrk("unable to connect")).toThrow("wrk said something else");
});
