"""The second reader over the network: any server that speaks OpenAI's chat completions."""
