# One recipe for the five subgraphs; SUBGRAPH is cart, customer, inventory, order or product.
#   docker build -f docker/subgraph.Dockerfile --build-arg SUBGRAPH=cart -t musubi-cart .
ARG SUBGRAPH

FROM node:26-slim AS build
ARG SUBGRAPH
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY scripts/patches scripts/patches
COPY schema schema
COPY subgraphs/chassis subgraphs/chassis
COPY subgraphs/${SUBGRAPH} subgraphs/${SUBGRAPH}
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter "@musubi/${SUBGRAPH}..."

FROM node:26-slim
ARG SUBGRAPH
ENV NODE_ENV=production PORT=4000 HOST=0.0.0.0 SUBGRAPH=${SUBGRAPH}
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The shell is replaced, so that SIGTERM reaches node. Several replicas may migrate at once: a lock lets one work.
CMD ["sh", "-c", "exec node subgraphs/$SUBGRAPH/src/main.ts --migrate --serve"]
