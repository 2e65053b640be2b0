# The same steps as without Docker: npm ci, build the web, start.
FROM node:26-trixie-slim
WORKDIR /srv/grapevine
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && mkdir /data && chown node /data
USER node
ENV GRAPEVINE_STORE=sqlite:/data/grapevine.db
VOLUME /data
EXPOSE 4180
CMD ["bin/grapevine", "start"]
