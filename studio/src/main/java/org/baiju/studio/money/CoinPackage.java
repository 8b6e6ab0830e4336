package org.baiju.studio.money;

/** Coins on offer and what they cost, in fen. */
public record CoinPackage(long coins, long fen) {}
