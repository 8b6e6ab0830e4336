// Times other Fountain parsers on the files given, warm: median milliseconds of a parse, one JSON object a line.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { Fountain } = require('fountain-js')
const { parser: afterwriting } = require('aw-parser')
const { FountainParser } = require('screenplay-js')

const PARSERS = {
  'fountain-js': text => new Fountain().parse(text, true),
  'aw-parser': text => afterwriting.parse(text, {}),
  'screenplay-js': text => FountainParser.parse(text, { tokens: true }),
}
const WARM_UP = 20
const RUNS = 31

const median = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]

function time(parse, text) {
  for (let i = 0; i < WARM_UP; i++) parse(text)
  const times = []
  for (let i = 0; i < RUNS; i++) {
    const start = process.hrtime.bigint()
    parse(text)
    times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }
  return median(times)
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  for (const [peer, parse] of Object.entries(PARSERS)) {
    console.log(JSON.stringify({ file, peer, millis: time(parse, text) }))
  }
}
